/** Runs a batch in Excel. @returns the code that Excel refused it with, `none` where it did not */
export async function refusal(act: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await act(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return "none";
}

/** Lets arrive what Excel sends on its own. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
