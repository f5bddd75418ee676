import { AppEvents, BusEventBase, type BusEvent, type EventBus } from '@grafana/data';
import { merge, type Observable } from 'rxjs';

class SuccessEvent extends BusEventBase {
  static type = AppEvents.alertSuccess.name;
}
class WarningEvent extends BusEventBase {
  static type = AppEvents.alertWarning.name;
}
class ErrorEvent extends BusEventBase {
  static type = AppEvents.alertError.name;
}
class InfoEvent extends BusEventBase {
  static type = AppEvents.alertInfo.name;
}

/** Everything that services and plugins announce on the event bus, by the names that Grafana gives these events. */
export function announcements(events: EventBus): Observable<BusEvent & { payload?: unknown }> {
  return merge(...[SuccessEvent, WarningEvent, ErrorEvent, InfoEvent].map((type) => events.getStream(type)));
}
