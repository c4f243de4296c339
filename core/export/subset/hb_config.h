// HarfBuzz cut down to what a subset needs: no shaping, no layout tables, no variations (HB_TINY),
// but CFF outlines, which the shipped faces have.
#undef HB_NO_CFF
