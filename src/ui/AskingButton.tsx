import { Button, ConfirmModal, type ButtonProps } from '@grafana/ui';
import { useState, type ReactNode } from 'react';

interface Props extends Pick<ButtonProps, 'size' | 'fill' | 'icon' | 'disabled' | 'aria-label'> {
  /** What stands on the button. */
  children: ReactNode;
  /** What is asked before anything happens, and what will. */
  question: { title: string; body: string; description?: string; confirm: string; dismiss: string };
  onConfirm: () => void;
}

/** A button for what cannot be undone: asks first, and says what will happen. */
export function AskingButton({ children, question, onConfirm, ...button }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...button} type="button" variant="destructive" onClick={() => setAsking(true)}>
        {children}
      </Button>
      <ConfirmModal
        isOpen={asking}
        title={question.title}
        body={question.body}
        description={question.description}
        confirmText={question.confirm}
        dismissText={question.dismiss}
        onConfirm={() => {
          setAsking(false);
          onConfirm();
        }}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
