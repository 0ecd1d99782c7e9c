use super::fixture::{boutique, picture};
use crate::layout::{Focus, FocusRow};

#[test]
fn the_table_of_a_wide_screen() {
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
        let desk = boutique();
        let mut scene = desk.scene(width, height);
        scene.focus = Focus {
            stage: 3,
            row: FocusRow::Row(3),
            item: 0,
        };
        scene.dirty = true;
        insta::assert_snapshot!(format!("table_{width}x{height}_fr"), picture(scene).text());
    }
}
#[test]
fn tmp() {
    use super::fixture::Desk;
    use crate::i18n::Language;
    let desk = boutique();
    println!("{}\n=====", crate::layout::plain(&desk.lens(), 3..4));
    println!(
        "{}\n=====",
        crate::layout::print_table(&desk.lens(), 100, 0..7).text()
    );
    println!(
        "{}\n=====",
        crate::layout::print_chart(&desk.lens(), 80, 0..7).text()
    );
    println!(
        "{}\n=====",
        crate::layout::print_table(&desk.lens(), 40, 2..3).text()
    );
    let desk = Desk::new(
        include_str!("../../../maps/restaurant.toml"),
        None,
        Language::English,
    );
    println!(
        "{}\n=====",
        crate::layout::print_table(&desk.lens(), 130, 0..7).text()
    );
    println!("{}\n=====", picture(desk.scene(80, 24)).text());
    println!("{}\n=====", picture(desk.scene(80, 50)).text());
    panic!()
}
