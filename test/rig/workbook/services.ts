import type { Book } from "./book";
import { notInRig } from "./failure";
import { HostObject } from "./host-object";

/** Whether the add-in's runtime is shown as a pane. */
class AppRuntimeService extends HostObject {
  override readonly className = "AppRuntimeService";
  constructor(readonly book: Book) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.book.runtimeState;
  }
  SetAppRuntimeState(state: string): void {
    this.book.setRuntimeState(state);
  }
}

/** Whether the add-in starts with the workbook. */
class AppRuntimePersistenceService extends HostObject {
  override readonly className = "AppRuntimePersistenceService";
  constructor(readonly book: Book) {
    super();
  }
  GetAppRuntimeStartState(): string {
    return this.book.startState;
  }
  SetAppRuntimeStartState(state: string): void {
    this.book.startState = state;
  }
}

/** Hears that the add-in is ready for the ribbon's actions. */
class AddinInternalService extends HostObject {
  override readonly className = "AddinInternalService";
  constructor(readonly book: Book) {
    super();
  }
  NotifyActionHandlerReady(): void {
    this.book.isReadyForActions = true;
  }
}

/** Office's own measurements, which an add-in knows nothing of. */
class TelemetryService extends HostObject {
  override readonly className = "TelemetryService";
  SendTelemetryEvent(): void {
    // Nothing leaves the rig.
  }
}

/** What Office offers beside the workbook. @throws OfficeFailure `NotInRig` for a service that is not here */
export function services(book: Book, name: string): HostObject {
  switch (name) {
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new AppRuntimeService(book);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new AppRuntimePersistenceService(book);
    case "Microsoft.InternalService.AddinInternalService":
      return new AddinInternalService(book);
    case "Microsoft.Telemetry.TelemetryService":
      return new TelemetryService();
    default:
      throw notInRig(`service ${name}`);
  }
}
