/** Sheets by the names of tables; "" for none. */
type Choices = Readonly<Record<string, string>>;

/**
 * Sheets that are chosen faster than they can be read (选表排队): none is lost, and those that came while others were read are
 * taken together.
 */
export class TableChoices {
  #waiting: Choices = {};
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * Takes a choice when it is its turn.
   *
   * @param take - takes all that wait; its failures are its own
   * @returns whether nothing more was chosen meanwhile
   */
  async add(table: string, sheet: string, take: (choices: Choices) => Promise<void>): Promise<boolean> {
    this.#waiting = { ...this.#waiting, [table]: sheet };
    const turn = this.#turn.then(async () => {
      const choices = this.#waiting;
      this.#waiting = {};
      // Whoever was before took it along.
      if (Object.keys(choices).length > 0) await take(choices);
    });
    this.#turn = turn.catch(() => undefined);
    const mine = this.#turn;
    await turn;
    return this.#turn === mine;
  }
}
