import { textHash } from '../../../../domain/playbook/textHash';

/** What the back end takes. */
const TAKEN = /^[A-Za-z0-9._:-]{1,128}$/;
const NOT_TAKEN = /[^A-Za-z0-9._:-]/g;

/** What a ticket about an item is about: the item's id, or a text that stands for it where the id cannot be sent. */
export const itemFingerprint = (id: string): string =>
  TAKEN.test(id) ? id : `${id.replace(NOT_TAKEN, '_').slice(0, 100)}:${textHash(id)}`;
