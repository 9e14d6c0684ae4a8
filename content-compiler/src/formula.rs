//! Formulas of `[claim.calc]`: reading, computing, writing out. Four operations, powers and brackets
//! over named inputs; nothing that needs an explanation.

use crate::digits::Digits;

/// A formula that has been read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Formula {
    tokens: Vec<Token>,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(Digits),
    Name(String),
    /// One of `+ - * / ^ ( )`.
    Sign(char),
}

impl Formula {
    /// Splits a formula into tokens.
    ///
    /// # Errors
    /// A sentence that names the first character that fits nowhere.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut tokens = Vec::new();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let length =
                |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
            let taken = if first.is_ascii_digit() {
                let length = length(|c| c.is_ascii_digit() || c == '.');
                let digits = Digits::parse(&rest[..length])
                    .ok_or_else(|| format!("`{}` in the formula is no number", &rest[..length]))?;
                tokens.push(Token::Number(digits));
                length
            } else if first.is_ascii_lowercase() {
                let length = length(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
                tokens.push(Token::Name(rest[..length].to_owned()));
                length
            } else if "+-*/^()".contains(first) {
                tokens.push(Token::Sign(first));
                1
            } else {
                return Err(format!(
                    "`{first}` does not belong in a formula; allowed are numbers, names from `from`, + - * / ^ and brackets"
                ));
            };
            rest = rest[taken..].trim_start();
        }
        Ok(Formula { tokens })
    }

    /// The names it uses, in order of first use.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for token in &self.tokens {
            if let Token::Name(name) = token
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        }
        names
    }

    /// The formula's value with the inputs that `input` knows.
    ///
    /// # Errors
    /// A sentence: an unknown name, a mistake in the form, or a result that is not finite.
    pub(crate) fn evaluate(&self, input: &dyn Fn(&str) -> Option<f64>) -> Result<f64, String> {
        let mut reader = Reader {
            tokens: &self.tokens,
            at: 0,
            input,
        };
        let value = reader.sum()?;
        if let Some(token) = reader.tokens.get(reader.at) {
            return Err(format!("the formula cannot go on with `{}`", name(token)));
        }
        if !value.is_finite() {
            return Err("the formula has no finite value".into());
        }
        Ok(value)
    }

    /// The formula with each input's digits in place of its name, as a reader would write it.
    pub(crate) fn filled_in(&self, input: &dyn Fn(&str) -> Option<Digits>) -> String {
        let mut text = String::new();
        let mut after_operand = false;
        for token in &self.tokens {
            let operand = match token {
                Token::Number(digits) => Some(digits.grouped()),
                Token::Name(name) => Some(input(name).map_or(name.clone(), |d| d.grouped())),
                Token::Sign(_) => None,
            };
            match (operand, token) {
                (Some(operand), _) => text.push_str(&operand),
                (None, Token::Sign('-')) if !after_operand => text.push('\u{2212}'),
                (None, Token::Sign(sign @ ('(' | ')'))) => text.push(*sign),
                (None, Token::Sign('^')) => text.push('^'),
                (None, Token::Sign(sign)) => {
                    let sign = match sign {
                        '*' => '\u{d7}',
                        '-' => '\u{2212}',
                        other => *other,
                    };
                    text.push_str(&format!(" {sign} "));
                }
                (None, _) => {}
            }
            after_operand = !matches!(token, Token::Sign(sign) if *sign != ')');
        }
        text
    }
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    input: &'a dyn Fn(&str) -> Option<f64>,
}

impl Reader<'_> {
    fn take(&mut self, signs: &[char]) -> Option<char> {
        match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) if signs.contains(sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Result<f64, String> {
        let mut value = self.product()?;
        while let Some(sign) = self.take(&['+', '-']) {
            let next = self.product()?;
            value += if sign == '+' { next } else { -next };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<f64, String> {
        let mut value = self.factor()?;
        while let Some(sign) = self.take(&['*', '/']) {
            let next = self.factor()?;
            value = if sign == '*' {
                value * next
            } else {
                value / next
            };
        }
        Ok(value)
    }

    fn factor(&mut self) -> Result<f64, String> {
        if self.take(&['-']).is_some() {
            return Ok(-self.factor()?);
        }
        let base = self.atom()?;
        match self.take(&['^']) {
            Some(_) => Ok(base.powf(self.factor()?)),
            None => Ok(base),
        }
    }

    fn atom(&mut self) -> Result<f64, String> {
        if self.take(&['(']).is_some() {
            let value = self.sum()?;
            return match self.take(&[')']) {
                Some(_) => Ok(value),
                None => Err("a bracket in the formula is not closed".into()),
            };
        }
        let token = self
            .tokens
            .get(self.at)
            .ok_or("the formula ends where a number should stand")?;
        self.at += 1;
        match token {
            Token::Number(digits) => Ok(digits.value()),
            Token::Name(name) => (self.input)(name)
                .ok_or_else(|| format!("the formula uses `{name}`, which `from` does not give")),
            Token::Sign(sign) => Err(format!("the formula cannot have `{sign}` here")),
        }
    }
}

fn name(token: &Token) -> String {
    match token {
        Token::Number(digits) => digits.as_str().to_owned(),
        Token::Name(name) => name.clone(),
        Token::Sign(sign) => sign.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::Formula;
    use crate::digits::Digits;

    fn value(text: &str) -> Result<f64, String> {
        Formula::parse(text)?.evaluate(&|name| (name == "price").then_some(3.4))
    }

    #[test]
    fn computes_by_the_usual_rules() {
        for (text, expected) in [
            ("1 + 2 * 3", 7.0),
            ("(1 + 2) * 3", 9.0),
            ("8 / 4 / 2", 1.0),
            ("8 - 4 - 2", 2.0),
            ("2 ^ 3 ^ 2", 512.0),
            ("-2 ^ 2", -4.0),
            ("3 * -2", -6.0),
            ("price * 1000 / 5", 680.0),
        ] {
            let found = value(text).expect(text);
            assert!((found - expected).abs() < 1e-9, "{text} = {found}");
        }
    }

    #[test]
    fn refuses_what_it_cannot_compute() {
        for text in [
            "", "1 +", "(1", "1)", "1 2", "1 / 0", "cost", "1,000", "2 % 3", "1.2.3", "* 2",
        ] {
            assert!(value(text).is_err(), "{text}");
        }
    }

    #[test]
    fn writes_itself_out() {
        let formula = Formula::parse("-a*(b-1000)/2^2").expect("a formula");
        let text = formula.filled_in(&|_| Digits::parse("3.40"));
        assert_eq!(text, "\u{2212}3.40 \u{d7} (3.40 \u{2212} 1,000) / 2^2");
    }
}
