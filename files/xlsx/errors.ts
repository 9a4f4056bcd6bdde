const errors = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #CONNECT! #BLOCKED! #FIELD!".split(" "),
);

/** Whether a text is one of the errors that spreadsheets know. */
export function isErrorText(text: string): boolean {
  return errors.has(text);
}
