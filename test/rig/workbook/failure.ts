/** How Excel refuses: the code and the sentence that arrive in an `OfficeExtension.Error`. */
export class OfficeFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What is asked for by name or id is not there. */
export function itemNotFound(): OfficeFailure {
  return new OfficeFailure("ItemNotFound", "The requested resource doesn't exist.");
}

/** An argument that Excel does not take. */
export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format.",
): OfficeFailure {
  return new OfficeFailure("InvalidArgument", message);
}

/** Something with the same name or key is there already. */
export function itemAlreadyExists(): OfficeFailure {
  return new OfficeFailure("ItemAlreadyExists", "The resource being created already exists.");
}

/** A protected sheet or workbook. */
export function accessDenied(): OfficeFailure {
  return new OfficeFailure("AccessDenied", "You cannot perform the requested operation.");
}

/** Fits no object in its present state. */
export function invalidOperation(message = "The operation attempted is invalid on the object."): OfficeFailure {
  return new OfficeFailure("InvalidOperation", message);
}

/** A cell is being edited. */
export function inCellEditMode(): OfficeFailure {
  return new OfficeFailure(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}

/** Came with a later Excel than this one. */
export function apiNotFound(): OfficeFailure {
  return new OfficeFailure(
    "ApiNotFound",
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  );
}

/** Excel has it, this model does not: never passed over in silence. */
export function notInRig(member: string): OfficeFailure {
  return new OfficeFailure("NotInRig", `the rig's workbook has no ${member}: add it to test/rig/workbook`);
}
