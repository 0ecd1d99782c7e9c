# Les jeux de touches.

preset-default = Pour tous : flèches ou h j k l, une lettre pour ce qu’on fait souvent
preset-vim = Pour les doigts qui savent vim : nombres, yy, dd, o, ZZ ; Échap dans une cellule garde ce qui est tapé
preset-azerty = Pour les claviers français : la rangée des chiffres sans Maj
preset-bepo = Pour la disposition bépo : on se déplace par c t s r
preset-cua = Pour qui connaît les tableurs : Ctrl-C, Ctrl-X, Ctrl-V, et les lettres ne changent rien
