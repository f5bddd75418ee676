import type { PluginExtensionOpenModalOptions } from '@grafana/data';
import { BehaviorSubject } from 'rxjs';

/** The modal that an extension asked for, if any; ExtensionModalRoot shows it. */
export const extensionModal = new BehaviorSubject<PluginExtensionOpenModalOptions | undefined>(undefined);

export function openExtensionModal(options: PluginExtensionOpenModalOptions): void {
  extensionModal.next(options);
}
