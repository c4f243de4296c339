// Standing: what a document was told besides its text, to be told again to a core that takes the place
// of one that died.

export class Standing {
  /** JSON of the house's word on rules; empty: none. */
  profile;
  /** JSON of the relations marked as intended; empty: those of the file. */
  intended;
  /** JSON of the decisions for lines of like look; empty while there is none. */
  likeDecisions;
  /** What is wanted of the spelling check: −1 is nothing. */
  spelling = { level: -1, words: '' };

  /** @param {{ profile: string, intended: string, likeDecisions: string }} told at first */
  constructor({ profile, intended, likeDecisions }) {
    this.profile = profile;
    this.intended = intended;
    this.likeDecisions = likeDecisions;
  }

  /** What goes in with the text: no answer ever lacks it. */
  get withText() {
    const { profile, intended, likeDecisions } = this;
    return { profile, intended, likeDecisions };
  }
}
