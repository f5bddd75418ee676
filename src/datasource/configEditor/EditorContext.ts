import { createContext, useContext } from 'react';
import type { Draft } from '../../domain/setup/draft';
import type { Problem } from '../../domain/setup/Problem';
import type { SetupDocument } from '../../domain/setup/SetupDocument';
import type { Settings } from './settings';
import type { ChangeDraft } from './useDraft';

/** What every part of the editor works on. */
export interface Editor {
  uid: string;
  draft: Draft;
  changeDraft: ChangeDraft;
  settings: Settings;
  changeSettings: (change: (before: Settings) => Settings) => void;
  /** What is stored now; empty for a new data source. */
  stored: SetupDocument;
  problems: readonly Problem[];
  /** Provisioned: shown, not changed. */
  readOnly: boolean;
}

const Context = createContext<Editor | undefined>(undefined);

export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (editor === undefined) {
    throw new Error('useEditor needs an EditorProvider above it');
  }
  return editor;
}
