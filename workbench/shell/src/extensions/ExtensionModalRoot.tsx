import { Modal } from '@grafana/ui';
import { useSyncExternalStore } from 'react';
import { extensionModal } from './extensionModal.ts';

const subscribe = (onChange: () => void) => {
  const subscription = extensionModal.subscribe(onChange);
  return () => subscription.unsubscribe();
};

/** Shows what extensions open through their `openModal`. */
export function ExtensionModalRoot() {
  const open = useSyncExternalStore(subscribe, () => extensionModal.value);
  if (!open) {
    return null;
  }
  const { title, body: Body } = open;
  const dismiss = () => extensionModal.next(undefined);
  return (
    <Modal isOpen title={title} onDismiss={dismiss}>
      <Body onDismiss={dismiss} />
    </Modal>
  );
}
