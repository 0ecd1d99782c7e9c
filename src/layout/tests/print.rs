use super::fixture::{crowd, shop};
use crate::layout::{print_chart, print_table};

#[test]
fn printed_bands_show_every_stage_once_and_cut_nothing() {
    let desk = crowd(None);
    for width in [40, 62, 80, 200] {
        let picture = print_table(&desk.lens(), width, 0..4);
        let text = picture.text();
        for stage in ["1 Before", "2 At the door", "3 Inside", "4 After"] {
            assert_eq!(text.matches(stage).count(), 1, "{stage} in {width}\n{text}");
        }
        assert!(!text.contains('…'), "{width}\n{text}");
        for line in &picture.lines {
            assert!(crate::text::width(&line.text()) <= width, "{width}\n{text}");
        }
    }
    insta::assert_snapshot!("print_table_62", print_table(&desk.lens(), 62, 0..4).text());
    insta::assert_snapshot!(
        "print_one_stage",
        print_table(&desk.lens(), 62, 1..2).text()
    );
    insta::assert_snapshot!(
        "print_chart_80",
        print_chart(&shop().lens(), 80, 0..7).text()
    );
}
