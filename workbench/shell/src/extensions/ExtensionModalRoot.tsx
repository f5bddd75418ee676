import { css } from '@emotion/css';
import { Modal } from '@grafana/ui';
import { useSyncExternalStore } from 'react';
import { extensionModal } from './extensionModal.ts';

const subscribe = (onChange: () => void) => {
  const subscription = extensionModal.subscribe(onChange);
  return () => subscription.unsubscribe();
};

/** Shows what extensions open through their `openModal`; as in Grafana a click beside it closes it. */
export function ExtensionModalRoot() {
  const open = useSyncExternalStore(subscribe, () => extensionModal.value);
  if (!open) {
    return null;
  }
  const { title, body: Body, width, height } = open;
  const dismiss = () => extensionModal.next(undefined);
  return (
    <Modal isOpen title={title} className={css({ width, height })} onDismiss={dismiss} onClickBackdrop={dismiss}>
      <Body onDismiss={dismiss} />
    </Modal>
  );
}
