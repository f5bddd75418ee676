import { useState } from 'react';
import type { ReviewMaterial } from '../../../domain/review/ReviewMaterial';

/** So long may what is made from a material lag behind the clock. */
const STEP_MS = 10 * 60_000;

const saysTheSame = (a: ReviewMaterial, b: ReviewMaterial): boolean =>
  Math.abs(a.now - b.now) < STEP_MS &&
  Object.entries(b).every(
    ([name, value]) => name === 'now' || Object.entries(a).some(([n, v]) => n === name && v === value)
  );

/** The material without the minutes that pass: the same object until something else of it changes, or ten minutes later. */
export function useSteadyMaterial(material: ReviewMaterial): ReviewMaterial {
  const [kept, setKept] = useState(material);
  if (kept !== material && !saysTheSame(kept, material)) {
    setKept(material);
    return material;
  }
  return kept;
}
