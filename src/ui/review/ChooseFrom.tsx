import { Button, useStyles2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { wordSearch } from '../../domain/wordSearch';
import { FindForm } from './FindForm';
import { getReviewStyles } from './reviewStyles';

/** Something that may be chosen. */
export interface Choice {
  id: string;
  title: string;
  /** Said in a quieter voice, and searched too; may be empty. */
  detail: string;
}

interface Props {
  /** What is done with the one that is chosen. */
  title: string;
  /** What the field asks for. */
  label: string;
  choices: readonly Choice[];
  /** Said where nothing fits. */
  nothing: string;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** As many as fit below the field. */
const SHOWN = 8;
const textOf = ({ title, detail }: Choice): string => `${title}\n${detail}`;

/** Finds one of very many by words: an entry of the playbook, or another item. */
export function ChooseFrom({ title, label, choices, nothing, onChoose, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const [words, setWords] = useState('');
  const search = useMemo(() => wordSearch(choices, textOf), [choices]);
  const found = search(words).slice(0, SHOWN);
  return (
    <FindForm title={title} label={label} words={words} onType={setWords} onClose={onClose}>
      {found.length === 0 ? (
        <div role="status" className={styles.quiet}>
          {nothing}
        </div>
      ) : (
        <ul className={styles.list} aria-label={title}>
          {found.map((choice) => (
            <li key={choice.id} className={styles.line}>
              <Button type="button" fill="text" onClick={() => onChoose(choice.id)}>
                {choice.title.slice(0, 120) || choice.id}
              </Button>
              <bdi className={styles.quiet}>{choice.detail.slice(0, 120)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </FindForm>
  );
}
