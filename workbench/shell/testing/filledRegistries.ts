import { fillRegistries } from '../src/registries/fillRegistries.ts';

// They can be filled once, and the test files share their modules: so whoever needs them imports this.
fillRegistries();
