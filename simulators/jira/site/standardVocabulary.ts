/** The three categories of a status, with the ids that Jira gives them. */
export const statusCategories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Key of a status category. */
export type CategoryKey = keyof typeof statusCategories;

/** Whether a text is the key of a status category. */
export function isCategoryKey(key: string): key is CategoryKey {
  return Object.hasOwn(statusCategories, key);
}

/** A status of the site. `pauses` says that SLAs stand still in it. */
export interface Status {
  id: string;
  name: string;
  category: CategoryKey;
  description: string;
  pauses: boolean;
}

/** A value that has an id and a name. */
export interface Named {
  id: string;
  name: string;
  description: string;
}

/** A priority; the colour is for its glyph. */
export interface Priority extends Named {
  colour: string;
}

/** The statuses of a new site. */
export const statuses: Status[] = [
  { id: '1', name: 'Open', category: 'new', description: 'Nobody has begun.', pauses: false },
  { id: '3', name: 'In Progress', category: 'indeterminate', description: 'Being worked on.', pauses: false },
  {
    id: '10010',
    name: 'Waiting for customer',
    category: 'indeterminate',
    description: 'The customer has been asked.',
    pauses: true,
  },
  {
    id: '10011',
    name: 'Waiting for vendor',
    category: 'indeterminate',
    description: 'A supplier has been asked.',
    pauses: true,
  },
  { id: '10012', name: 'Escalated', category: 'indeterminate', description: 'With the next level.', pauses: false },
  { id: '5', name: 'Resolved', category: 'done', description: 'Solved, to be confirmed.', pauses: false },
  { id: '6', name: 'Closed', category: 'done', description: 'Solved and confirmed.', pauses: false },
  { id: '10013', name: 'Canceled', category: 'done', description: 'Not needed any more.', pauses: false },
];

/** The types of a new site. */
export const types: Named[] = [
  { id: '10001', name: 'Incident', description: 'Something does not work.' },
  { id: '10002', name: 'Service Request', description: 'Somebody asks for something.' },
  { id: '10003', name: 'Change', description: 'Something will be changed.' },
  { id: '10004', name: 'Problem', description: 'The cause of incidents.' },
  { id: '10005', name: 'Task', description: 'Something to be done.' },
];

/** The priorities of a new site, the most urgent first: their order is their rank. */
export const priorities: Priority[] = [
  { id: '1', name: 'Highest', description: 'The service is down.', colour: '#d04437' },
  { id: '2', name: 'High', description: 'An important part is down.', colour: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Some are hindered.', colour: '#f79232' },
  { id: '4', name: 'Low', description: 'A nuisance.', colour: '#707070' },
  { id: '5', name: 'Lowest', description: 'Whenever there is time.', colour: '#999999' },
];

/** The resolutions of a new site. */
export const resolutions: Named[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed.' },
  { id: '10001', name: "Won't Do", description: 'This will not be done.' },
  { id: '10002', name: 'Duplicate', description: 'It is known already.' },
  { id: '10003', name: 'Known Error', description: 'A workaround is in place.' },
  { id: '10004', name: 'Declined', description: 'This was not approved.' },
];
