import { HostFailure, type FailureCode } from "../host";

/** What Excel's error codes come to; every other is `unknown`, with Excel's own words. */
const codes: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  AccessDenied: "protected",
  ItemNotFound: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ApiNotFound: "old-host",
  NotImplemented: "old-host",
  UnsupportedFeature: "old-host",
  UnsupportedOperation: "old-host",
  InvalidSelection: "selection",
};

interface OfficeError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

/**
 * What Office said, as a failure of ours (失败原因): the only place where its codes are read.
 *
 * @param error - whatever was thrown or handed over
 * @param about - the sheet or address that the call was about
 */
export function hostFailure(error: unknown, about = ""): HostFailure {
  if (error instanceof HostFailure) return error;
  const { code, message, debugInfo } = (typeof error === "object" && error !== null ? error : {}) as OfficeError;
  const ownWords = typeof message === "string" && message !== "" ? message : String(error);
  const known = typeof code === "string" ? codes[code] : undefined;
  if (known === undefined) return new HostFailure("unknown", ownWords);
  if (known === "old-host")
    return new HostFailure(known, typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : ownWords);
  return new HostFailure(known, about !== "" ? about : known === "too-large" ? ownWords : "");
}

/** Fails as called off where it was. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostFailure("cancelled");
}
