//! Tables as CSV (RFC 4180), for other programs.

use csv::{Terminator, WriterBuilder};
use fine_print::widgets::map::csv::Sheet;

/// A table with a row of names above it.
pub fn csv(sheet: &Sheet) -> Result<String, String> {
    let wrong = |error: &dyn std::fmt::Display| {
        format!("the table of {} cannot be written: {error}", sheet.name)
    };
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let head = std::iter::once(sheet.head.iter().map(ToString::to_string).collect());
    for row in head.chain(sheet.rows.iter().cloned()) {
        let row: Vec<String> = row;
        writer.write_record(&row).map_err(|error| wrong(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| wrong(&error))?;
    String::from_utf8(bytes).map_err(|error| wrong(&error))
}

#[cfg(test)]
mod tests {
    use super::{Sheet, csv};
    use fine_print::facts::{EVENTS, INSTRUMENTS, Lang, PARTIES};
    use fine_print::widgets::map::csv::sheets;

    #[test]
    fn what_is_written_reads_back() {
        for lang in Lang::ALL {
            for sheet in sheets(lang) {
                let text = csv(&sheet).expect("text");
                let mut reader = ::csv::Reader::from_reader(text.as_bytes());
                assert_eq!(reader.headers().expect("a head"), sheet.head.to_vec());
                // The reader refuses rows of different lengths.
                let rows: Vec<Vec<String>> = reader
                    .deserialize()
                    .collect::<Result<_, _>>()
                    .expect("rows");
                assert_eq!(rows, sheet.rows, "{}", sheet.name);
            }
        }
    }

    #[test]
    fn every_record_has_its_row() {
        let [parties, texts, _, events] = sheets(Lang::En);
        let ids = |sheet: Sheet| -> Vec<String> {
            sheet.rows.into_iter().map(|row| row[0].clone()).collect()
        };
        assert!(ids(parties).iter().eq(PARTIES.iter().map(|it| it.id)));
        assert!(ids(texts).iter().eq(INSTRUMENTS.iter().map(|it| it.id)));
        assert!(ids(events).iter().eq(EVENTS.iter().map(|it| it.id)));
    }

    #[test]
    fn quotes_commas_and_lines_stay_in_their_cells() {
        let sheet = Sheet {
            name: "test",
            head: &["id", "says"],
            rows: vec![vec!["a".into(), "one, \"two\"\nthree".into()]],
        };
        let expected = "id,says\r\na,\"one, \"\"two\"\"\nthree\"\r\n";
        assert_eq!(csv(&sheet).as_deref(), Ok(expected));
    }
}
