/** A project of a site. */
export interface Project {
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'software';
  /** Whose tickets these are, by the domain of their e-mail addresses; absent: the team's own. */
  company?: string;
  /** The customer's organisation of the service desk. */
  organisation?: { id: string; name: string };
  components: string[];
}
