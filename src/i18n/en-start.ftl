# The start screen, the list of maps, going from map to map.

mode-start = START
mode-maps = MAPS
group-maps = From map to map

cmd-new = New map from a template
    .hint = new
cmd-open = Open a map, or a folder of maps
    .hint = open
    .maps = other file
cmd-maps = The maps of this folder
    .hint = maps
cmd-demo = Try things on a copy of an example
    .hint = demo
cmd-recent = Go to the maps opened last
    .hint = recent
cmd-go-recent = Open the map of that number
    .hint = open
cmd-journey = Open the journey of the stage
    .hint = its journey
cmd-return = Back to the map or the list one came from
    .hint = back
names-new = create, template
names-open = file, load
names-maps = list, folder, files
names-demo = try, example, tutorial
names-journey = sub-journey, detail
names-return = previous map

start-none = No map is open.
start-new = new map (template: e-commerce, SaaS, service, blank)
    .short = new map
start-open = open a .toml file
start-demo = demo (no risk)
start-maps = maps of this folder
start-recent = recent:
start-tip = Tip: every command is in the menu ({ $menu_key }) and in the help ({ $start_help_key })
recent-none = No map there

line-open = Open { $name }
line-open-folder = The maps of { $name }
line-new = { $name }: { $summary }
ask-new-map = File of the new map
window-title-start = jalon

maps-title = Maps of { $folder }
maps-filter = filter:
maps-none = No map in { $folder }
maps-none-there = no map in it
maps-nothing = No map fits
maps-count = { $total ->
    [one] { $total } map
   *[other] { $total } maps
}
maps-count-shown = { $shown } of { $total }
maps-count-cut = the first { $total }, there are more
maps-unreadable = cannot be read: { $reason }
list-no-map = it is no map: the key jalon is missing
list-cut = { $folder }: there are more than are listed
list-not-utf8 = it is not UTF-8 text
list-syntax = syntax error at line { $line }
fresh-today = today
fresh-reviewed = reviewed { $when }
fresh-changed = changed { $when }
fresh-overdue = { $fresh }, review overdue!

leave-title = Open another map?
answer-save-open = [S]ave and open
answer-make = [M]ake it
no-way-back = You came from nowhere: :maps lists the maps
no-journey = This stage has no journey of its own: { $details_key }, on its name, gives it one
journey-title = A map of its own
journey-make = { $name } is not there. Make it, called after the stage?
journey-missing = { $name } is not there
journey-outside = { $name } is not there, and is not in the folder of this map: :new makes one anywhere
not-opened = { $name }: { $reason }
already-open = it is open already
map-exists = it is there already: another name?
way-back = { $return_key } goes back to where you came from
saved-demo = Saved in this copy, which goes when you leave: :w NAME keeps it
demo-open = A copy to try things on: it goes when you leave, nothing of yours is touched
demo-file = demo.toml
