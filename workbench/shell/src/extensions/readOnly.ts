import { dateTime, isDateTime } from '@grafana/data';

/**
 * A view of an object that cannot be written, however deep, as Grafana gives it to extensions: writing throws in strict
 * code. Instants are copies, because they change themselves when they are asked.
 */
export function readOnly<Seen extends object>(object: Seen): Seen {
  const views = new WeakMap<object, object>();
  const view = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      set: () => false,
      defineProperty: () => false,
      deleteProperty: () => false,
      get: (target, property, receiver) => {
        const value: unknown = Reflect.get(target, property, receiver);
        if (typeof value !== 'object' || value === null) {
          return value;
        }
        if (isDateTime(value)) {
          return dateTime(value);
        }
        const known = views.get(value) ?? view(value);
        views.set(value, known);
        return known;
      },
    });
  return view(object);
}
