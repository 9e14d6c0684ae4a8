//! How large a bitmap is on paper, written into its file: browsers leave it out.

/// The signature of a PNG file and its first chunk, which is always of this length.
const HEAD: usize = 8 + 25;

/// The file with its density in pixels to a metre, as a chunk `pHYs` behind its first one. Unchanged if it
/// is no PNG file.
pub fn with_density(file: &[u8], per_metre: u32) -> Vec<u8> {
    let Some((head, rest)) = file.split_at_checked(HEAD) else {
        return file.to_vec();
    };
    if !head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return file.to_vec();
    }
    let mut chunk = b"pHYs".to_vec();
    for _ in 0..2 {
        chunk.extend(per_metre.to_be_bytes());
    }
    chunk.push(1); // the unit is the metre
    let sum = checksum(&chunk);
    let length = (chunk.len() - 4) as u32;
    [
        head,
        &length.to_be_bytes(),
        &chunk,
        &sum.to_be_bytes(),
        rest,
    ]
    .concat()
}

/// CRC-32 as the PNG specification has it.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::{checksum, with_density};

    #[test]
    fn the_checksum_is_the_catalogues() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926, "CRC-32/ISO-HDLC");
        assert_eq!(
            checksum(b"IEND"),
            0xae42_6082,
            "the last chunk of every PNG"
        );
    }

    #[test]
    fn what_is_no_png_is_left_alone() {
        assert_eq!(with_density(b"GIF89a", 7559), b"GIF89a");
        assert_eq!(with_density(&[0; 64], 7559), [0; 64]);
    }
}
