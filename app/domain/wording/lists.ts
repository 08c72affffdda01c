// What a list of words is. One page of data per language; each line is a pattern between two word ends.

/**
 * opinion: a feeling or a judgement. hope: what is wished, expected or still under way. later: a plain future, which is
 * fine in a promise. vendor: an act of the seller, or one that the seller did to the customer. passive: an act without
 * anybody, of the kind sellers do; fine where the signer speaks. degree: how much instead of whether. acts: without one
 * of these a text says nothing that could be so or not.
 */
export type WordList = {
  opinion: readonly string[];
  hope: readonly string[];
  later: readonly string[];
  /** The signer binds themselves: what follows may lie ahead. */
  promises: readonly string[];
  vendor: readonly string[];
  passive: readonly string[];
  /** The signer speaks, or somebody of theirs. */
  ours: readonly string[];
  degree: readonly string[];
  /** Something is done, received, approved or promised here. */
  acts: readonly string[];
  /** Words by which the language is told from the others. */
  marks: readonly string[];
};
