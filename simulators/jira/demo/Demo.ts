import type { Project } from '../site/Project.ts';
import type { OpenWish } from './makeOpen.ts';
import type { Template } from './Template.ts';

/** An open ticket that is always there, near or past its breach, whatever the hour at which the site begins. */
export interface Showcase {
  project: string;
  /** Which template of the project. */
  template: number;
  wish: OpenWish;
}

/** A project with what its demo tickets are about and how many of a hundred tickets are its own. */
export interface DemoProject {
  project: Project;
  share: number;
  templates: readonly Template[];
}

/** What a new site is filled with. */
export interface Demo {
  projects: readonly DemoProject[];
  showcases: readonly Showcase[];
}
