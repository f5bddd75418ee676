/** What is open on the screen of an item besides itself; at most one thing at a time. */
export type ItemForm = 'ack' | 'note' | 'close' | 'pin' | 'link' | 'alert' | 'merge' | 'ticket' | 'keys';
