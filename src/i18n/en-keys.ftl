# The sets of keys.

preset-default = For everyone: arrows or h j k l, one letter for what is done often
preset-vim = For fingers that know vim: counts, yy, dd, o, ZZ; Esc in a cell keeps what was typed
preset-azerty = For French keyboards: the row of digits works without Shift
preset-bepo = For the bépo layout: c t s r move
preset-cua = For whoever knows spreadsheets: Ctrl-C, Ctrl-X, Ctrl-V, and letters change nothing
