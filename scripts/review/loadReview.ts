import { findSources } from '../playbook/findSources.ts';

const episodes = () =>
  Promise.all([
    import('../../src/domain/review/episodes/readEvents.ts'),
    import('../../src/domain/review/episodes/stateWord.ts'),
    import('../../src/domain/review/episodes/episodesOf.ts'),
    import('../../src/domain/review/episodes/groupEpisodes.ts'),
    import('../../src/domain/review/episodes/silenceSpans.ts'),
    import('../../src/domain/review/episodes/normalLive.ts'),
  ]);

/** Loads the product's own rules of the review, so that files and the demo are judged as the page judges. */
export async function loadReview() {
  findSources();
  const [events, words, found, groups, silences, live] = await episodes();
  const [links, acts, firstMatch, findings, capped, effects, figures, customers, targets] = await Promise.all([
    import('../../src/domain/review/links/linksOf.ts'),
    import('../../src/domain/review/acts/ReviewAct.ts'),
    import('../../src/domain/review/acts/matchAtStart.ts'),
    import('../../src/domain/review/findings/raiseFindings.ts'),
    import('../../src/domain/review/findings/capFindings.ts'),
    import('../../src/domain/review/findings/effectOf.ts'),
    import('../../src/domain/review/figures/figuresOf.ts'),
    import('../../src/domain/customerOf.ts'),
    import('../../src/domain/playbook/targetsOf.ts'),
  ]);
  const [value, line, time] = await Promise.all([
    import('../../src/domain/review/report/figureValue.ts'),
    import('../../src/domain/review/findings/plainLine.ts'),
    import('../../src/domain/review/report/zonedTime.ts'),
  ]);
  return {
    ...{ ...events, ...words, ...found, ...groups, ...silences, ...live, ...links, ...acts, ...firstMatch },
    ...{ ...findings, ...capped, ...effects, ...figures, ...customers, ...targets, ...value, ...line, ...time },
  };
}

/** The product's own rules of the review. */
export type ReviewDomain = Awaited<ReturnType<typeof loadReview>>;
