# Problèmes d’une carte : ce qui ne va pas et, dans `.fix` (avec une piste) ou `.mend` (sans), que faire.
diag-error = erreur
diag-warning = avertissement
diag-headline = { $severity }[{ $code }] :
diag-related = le premier est ici : ligne { $line }

diag-place-map = en tête du fichier
diag-place-scope = dans `scope`
diag-place-persona = dans ce persona
diag-place-stage = dans cette étape
diag-place-item = dans cet élément
diag-place-resource = dans cette ressource
diag-place-row = dans cette entrée de `rows`
diag-place-conflict = dans ce conflit

diag-expected-text = un texte entre guillemets droits
diag-expected-whole = un nombre entier
diag-expected-number = un nombre
diag-expected-flag = true ou false
diag-expected-date = un jour comme 2026-09-01
diag-expected-texts = une liste comme ["un", "deux"]
diag-expected-items = une liste comme ["un", "deux"]
diag-expected-tables = un bloc entre doubles crochets pour chacun
diag-expected-table = un groupe de clés entre accolades ou sous un en-tête
diag-expected-sentiment = un nombre de -5 à 5, ou un par persona
diag-expected-item = un texte entre guillemets droits ou un groupe de clés entre accolades

diag-found-text = un texte entre guillemets
diag-found-whole = un nombre entier
diag-found-decimal = un nombre décimal
diag-found-flag = true ou false
diag-found-date = une date ou une heure
diag-found-list = une liste
diag-found-table = un groupe de clés

# J001 : le texte n’est pas du TOML.
diag-j001-other = ceci ne se lit pas comme du TOML
    .mend = chaque ligne est une clé et sa valeur, un en-tête entre crochets ou un commentaire après #
diag-j001-no-value = `{ $key }` n’a pas de valeur
    .mend = écrivez : clé = "texte" ; ou mettez # devant pour en faire un commentaire
diag-j001-comment = un commentaire commence par un autre signe
    .fix = écrivez plutôt `{ $suggestion }`
diag-j001-colon = une clé et sa valeur sont reliées par =
    .fix = écrivez `{ $suggestion }` au lieu des deux-points
diag-j001-key = `{ $key }` ne peut pas être une clé : ni accent, ni espace, ni signe dans une clé
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = employez des lettres sans accent, des chiffres, - et _, ou mettez la clé entre guillemets
diag-j001-extra = la valeur finit avant ceci, mais la ligne continue
    .mend = une seule valeur par ligne ; mettez # devant un commentaire
diag-j001-quotes = le texte s’arrête à un guillemet en son milieu
    .fix = écrivez { $suggestion }
diag-j001-quotes-fancy = ces guillemets ne comptent pas ; un texte se met entre guillemets droits
    .fix = écrivez { $suggestion }
diag-j001-decimal-comma = un nombre décimal s’écrit avec un point
    .fix = écrivez `{ $suggestion }`
diag-j001-duplicate = `{ $key }` est donné deux fois
    .mend = gardez l’un des deux, ou réunissez-les
diag-j001-brackets = `{ $key }` contient plusieurs blocs, et cet en-tête n’en ouvre qu’un seul
    .fix = écrivez { $suggestion }
diag-j001-not-a-table = `{ $key }` a déjà une valeur et ne peut pas contenir d’autres clés
    .mend = donnez un autre nom à l’un des deux, ou supprimez-le
diag-j001-carriage-return = une ligne finit ici de façon inhabituelle (un retour chariot seul)
    .mend = effacez le saut de ligne et tapez-le de nouveau
diag-j001-escape = la barre oblique inverse commence un code qui n’existe pas
    .mend = écrivez \\ pour une barre, ou mettez le texte entre apostrophes droites
diag-j001-too-deep = listes et accolades sont imbriquées trop profondément ici
    .mend = une carte a besoin de trois niveaux au plus
diag-j001-comma = il manque une virgule avant ceci
    .mend = mettez une virgule entre deux éléments
diag-j001-extra-comma = il y a une virgule de trop
    .mend = supprimez-la
diag-j001-unclosed-list = cette liste n’est jamais fermée
    .mend = mettez ] après son dernier élément
diag-j001-unclosed-table = cette accolade n’est jamais fermée
    .mend = mettez {"}"} après sa dernière valeur
diag-j001-unclosed-string = ce guillemet n’est jamais fermé
    .mend = mettez le même guillemet à la fin du texte
diag-j001-header = cet en-tête ne se lit pas
    .mend = écrivez [[stages]] ou [[personas]], avec autant de crochets derrière que devant
diag-j001-stray-bracket = ceci ne ferme rien
    .mend = supprimez le signe, ou mettez devant celui qui ouvre
diag-j001-control = il y a ici un caractère de contrôle invisible
    .mend = effacez-le et tapez le texte de nouveau
diag-j001-missing-value = il manque une valeur ici
    .mend = écrivez quelque chose après =, ou supprimez la clé
diag-j001-equals = il y a un = de trop, ou il en manque un
    .mend = chaque entrée entre accolades s’écrit : clé = valeur
diag-j001-unquoted = un texte se met entre guillemets droits
    .fix = écrivez { $suggestion }
diag-j001-flag = oui et non s’écrivent true et false
    .fix = écrivez `{ $suggestion }`
diag-j001-date = `{ $found }` n’est pas un jour du calendrier
    .fix = écrivez `{ $suggestion }`
    .mend = un jour s’écrit année-mois-jour : 2026-09-01
diag-j001-number = `{ $found }` ne se lit pas comme un nombre
    .fix = écrivez `{ $suggestion }`
    .mend = n’écrivez que des chiffres, avec au besoin - devant ou un point dedans

diag-j002 = cette carte est écrite dans la version { $version } du format ; ce jalon connaît la version { $known }
    .mend = elle s’ouvre en lecture seule ; un jalon plus récent peut la modifier
diag-j003 = le fichier ne dit pas dans quelle version du format il est écrit
    .fix = ajoutez `{ $suggestion }` en tête
diag-j004 = le fichier n’est pas du texte en UTF-8
    .mend = enregistrez-le de nouveau en UTF-8
diag-j005 = le fichier dépasse la limite de { $limit } Mio
    .mend = relevez la limite avec --max-size

diag-j010 = clé inconnue `{ $key }` { $place }
    .fix = vouliez-vous dire `{ $suggestion }` ?
diag-j011 = clé inconnue `{ $key }` { $place }
    .mend = elle est gardée, mais rien ne la montre
diag-j011-top = la place de `{ $key }` est en tête du fichier, pas { $place }
    .mend = déplacez la clé au-dessus du premier en-tête entre crochets
diag-j012 = `{ $key }` n’est pas une ligne connue
    .mend = pour en faire une ligne de cette carte, ajoutez {"{"} id = "{ $key }", name = "…" {"}"} à `rows`
diag-j012-row = `{ $key }` n’est pas une ligne connue et n’a pas de nom
    .fix = pour en faire une ligne de cette carte, écrivez { $suggestion }
diag-j013 = `{ $key }` attend { $expected }, pas { $found }
    .fix = écrivez { $suggestion }
diag-j014 = `{ $key }` vaut { $found }, mais va de { $low } à { $high }
    .mend = choisissez un nombre de { $low } à { $high }
diag-j014-number = { $found } n’est pas un nombre que `{ $key }` peut contenir
    .mend = écrivez un nombre ordinaire
diag-j015 = `{ $found }` n’est pas un choix de `{ $key }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = écrivez l’un de ces mots : { $words }
diag-j015-language = `{ $found }` n’est pas le code d’une langue
    .fix = écrivez "{ $suggestion }"
    .mend = écrivez un code comme "fr", "en" ou "fr-CA"
diag-j015-row = il n’y a pas de ligne `{ $found }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
diag-j016 = { $found } n’est pas un jour que `{ $key }` peut contenir
    .fix = écrivez { $suggestion }, sans guillemets ni heure
    .mend = écrivez un jour comme 2026-09-01, sans guillemets
diag-j017 = `{ $found }` n’est pas une durée
    .fix = écrivez "{ $suggestion }"
    .mend = écrivez un nombre et une unité en anglais, comme "2 weeks", "3 months" ou "1 year"
diag-j018 = il manque `{ $key }` { $place }
    .mend = ajoutez : { $key } = "…"
diag-j019 = l’identifiant `{ $id }` n’a pas la forme habituelle
    .fix = minuscules, chiffres et traits d’union : `{ $suggestion }`
    .mend = un identifiant n’a que des minuscules, des chiffres et des traits d’union
diag-j019-all = `{ $id }` désigne tout le monde et ne peut pas être l’identifiant d’un persona
    .mend = choisissez un autre identifiant
diag-j019-row = `{ $id }` ne peut pas être l’identifiant d’une ligne
    .mend = choisissez un identifiant qui n’est pas déjà une clé des étapes
diag-j020-persona = deux personas ont l’identifiant `{ $id }`
    .mend = donnez un autre identifiant à l’un des deux
diag-j020-stage = deux étapes ont l’identifiant `{ $id }`
    .mend = donnez un autre identifiant à l’une des deux
diag-j020-item = deux éléments ont l’identifiant `{ $id }`
    .mend = donnez un autre identifiant à l’un des deux
diag-j020-row = la ligne `{ $id }` est citée deux fois
    .mend = supprimez l’une des deux
diag-j021 = il n’y a pas de persona `{ $id }` dans cette carte
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = ajoutez le persona, ou supprimez la référence
diag-j022 = il n’y a pas de douleur `{ $id }` dans cette carte
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = donnez cet identifiant à une douleur, ou supprimez la référence
diag-j023 = il n’y a pas d’étape `{ $id }` dans cette carte
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = ajoutez l’étape, ou supprimez la référence
diag-j024 = la carte que celle-ci améliore ne peut pas être lue : { $path }
    .mend = vérifiez le chemin, qui part du dossier de ce fichier
diag-j025 = la carte qui détaille cette étape ne peut pas être lue : { $path }
    .mend = vérifiez le chemin, qui part du dossier de ce fichier
diag-j026 = { $path } ramène à cette carte : les parcours tournent en rond
    .mend = supprimez `journey` dans l’une d’elles
diag-j030 = une fusion n’a pas su décider pour `{ $key }`
    .mend = tranchez : gardez la valeur en place ou écrivez l’autre, puis supprimez ce bloc
diag-j030-of = une fusion n’a pas su décider pour `{ $key }` de `{ $owner }`
    .mend = tranchez : gardez la valeur en place ou écrivez l’autre, puis supprimez ce bloc
diag-j030-item = une fusion a gardé les deux versions d’un élément ; voici { $side ->
        [ours] la nôtre
       *[theirs] la leur
    } : { $text }
    .mend = tranchez : supprimez l’une des deux, et `conflict` dans l’autre

# C001 à C003 : ce qui ne va pas dans les réglages, les touches et les thèmes.
diag-c001 = ceci ne se lit pas comme du TOML
    .mend = chaque ligne est une clé et sa valeur, un en-tête entre crochets, ou un commentaire après #
diag-c002 = réglage inconnu `{ $key }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = jalon config show donne la liste des réglages
diag-c003-flag = `{ $key }` attend true ou false, pas `{ $found }`
    .mend = écrivez true ou false, sans guillemets
# C010 à C013 : les touches.
diag-c010 = il n’y a pas de commande `{ $name }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = jalon keys donne les noms de toutes les commandes
diag-c010-mode = il n’y a pas de mode `{ $name }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = les modes sont { $known }
diag-c010-preset = aucun jeu de touches ne s’appelle « { $name } »
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = il y a { $known }
diag-c010-here = `{ $name }` ne fait rien dans le mode `{ $mode }`
    .mend = elle peut avoir des touches dans { $known }
diag-c011 = `{ $key }` n’est pas une touche
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = écrivez un caractère, ou un nom comme ctrl-s, alt-left, shift-tab, F2, space, enter ; avec des espaces entre plusieurs : g g
diag-c011-same = aucun terminal ne distingue `{ $key }` d’une autre touche
    .fix = écrivez `{ $suggestion }`, c’est la même
diag-c011-unsent = les terminaux n’envoient pas `{ $key }` comme une touche à part
    .mend = Ctrl va avec les lettres et avec les touches qui ont un nom
diag-c011-type = ceci n’est pas le nom d’une touche
    .mend = écrivez-le entre guillemets, "ctrl-s" ; plusieurs entre crochets, ["u", "ctrl-z"] ; aucune, []
diag-c011-none = un texte vide n’est pas une touche
    .mend = pour laisser une commande sans touche, écrivez []
diag-c011-section = `{ $mode }` est un mode, pas une commande
    .mend = écrivez [{ $mode }] seul sur sa ligne, et dessous : commande = "touche"
diag-c012 = dans le mode `{ $mode }`, `{ $key }` est déjà la touche de `{ $name }`, ou commence pareil
    .mend = donnez une autre touche à l’une des deux
diag-c012-last = `{ $key }` était la dernière touche de `{ $name }` dans le mode `{ $mode }`
    .mend = donnez-lui-en une autre ici, ou aucune avec []
diag-c012-kept = `{ $name }` garde `{ $key }` dans le mode `{ $mode }` : sans elle, on ne sortirait plus
    .mend = donnez-lui une autre touche, et celle-ci sera libre
diag-c013 = `{ $key }` écrit un caractère dans le mode `{ $mode }`
    .mend = prenez une touche avec Ctrl ou Alt, ou une qui a un nom, comme F2
# C020 à C022 : les thèmes.
diag-c020 = aucun thème n’a de rôle `{ $key }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = docs/themes.md donne la liste des rôles
diag-c021 = `{ $key }` attend une couleur, pas `{ $found }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = écrivez "#ff8800", un nom comme "light-blue", un nombre de 0 à 255, ou "terminal"
diag-c022 = `{ $found }` n’est pas un thème fourni avec jalon : { $base } le remplace
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = écrivez l’un de ces noms : { $words }
