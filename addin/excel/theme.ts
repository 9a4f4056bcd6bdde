/** Whether a colour such as #262626 is nearer to black than to white, as an eye sees it (WCAG's relative luminance). */
export function isDarkColour(colour: string): boolean {
  const [, digits = ""] = /^#?([0-9a-f]{6})/iu.exec(colour) ?? [];
  if (digits === "") return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  // At 0.18 white and black contrast with it alike.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

/** Whether Office is in a dark theme (深色主题); an Office that does not say is light. */
export function isDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return isDarkColour(theme?.bodyBackgroundColor ?? "");
}

/** Calls the listener when Office's theme changes, where Office tells. @returns how to stop listening */
export function watchTheme(listener: () => void): () => void {
  const { document } = Office.context;
  document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
  return () => document.removeHandlerAsync(Office.EventType.OfficeThemeChanged, { handler: listener });
}
