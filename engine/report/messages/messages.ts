/** A language that we speak to users. */
export type Language = "zh" | "en";

/** A sentence in both languages; `{name}` stands for an issue's parameter. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Sentences by issue code. */
export type Messages = Readonly<Record<string, Message>>;
