import { findSources } from './findSources.ts';

/** Loads the product's own rules, so that what is imported is judged as the page judges it. */
export async function loadDomain() {
  findSources();
  const [entries, lines, sets, options, pointed, index, targets, coverage, answer] = await Promise.all([
    import('../../src/domain/playbook/readEntries.ts'),
    import('../../src/domain/playbook/readPlaybookLines.ts'),
    import('../../src/domain/playbook/splitMatcherSets.ts'),
    import('../../src/domain/playbook/PlaybookOptions.ts'),
    import('../../src/domain/playbook/Pointed.ts'),
    import('../../src/domain/playbook/buildIndex.ts'),
    import('../../src/domain/playbook/targetsOf.ts'),
    import('../../src/domain/playbook/coverage.ts'),
    import('../../src/domain/playbook/PlaybookMatch.ts'),
  ]);
  return { ...entries, ...lines, ...sets, ...options, ...pointed, ...index, ...targets, ...coverage, ...answer };
}

/** The product's own rules that the import is judged by. */
export type Domain = Awaited<ReturnType<typeof loadDomain>>;
