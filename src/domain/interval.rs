//! A range of finite numbers: what a published figure is, once its rounding or its "2.25 to 3.50" is
//! taken seriously.
//!
//! Deliberately without arithmetic operators: multiplying ranges step by step widens them whenever a
//! quantity occurs twice. A model that takes ranges finds the tight range of its answer itself.

/// All numbers from `lo` to `hi`, both ends included. Both are finite and `lo <= hi`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    lo: f64,
    hi: f64,
}

impl Interval {
    /// Zero alone.
    pub const ZERO: Self = Self { lo: 0.0, hi: 0.0 };

    /// The range that holds `x` alone; `None` when `x` is not finite.
    ///
    /// ```
    /// use fine_print::domain::interval::Interval;
    /// assert!(Interval::point(52.0).is_some_and(|i| i.is_point()));
    /// assert!(Interval::point(f64::NAN).is_none());
    /// ```
    pub const fn point(x: f64) -> Option<Self> {
        Self::new(x, x)
    }

    /// The range from `lo` to `hi`; `None` when an end is not finite or they are the wrong way round.
    ///
    /// ```
    /// use fine_print::domain::interval::Interval;
    /// let fee = Interval::new(2.25, 3.5).expect("2.25 is less than 3.5");
    /// assert!(fee.contains(2.5) && !fee.contains(4.0));
    /// assert!(Interval::new(3.5, 2.25).is_none());
    /// ```
    pub const fn new(lo: f64, hi: f64) -> Option<Self> {
        if !lo.is_finite() || !hi.is_finite() || lo > hi {
            return None;
        }
        // Adding zero turns a negative zero, which would be printed with a sign, into zero.
        Some(Self {
            lo: lo + 0.0,
            hi: hi + 0.0,
        })
    }

    /// The lower end.
    pub const fn lo(self) -> f64 {
        self.lo
    }

    /// The upper end.
    pub const fn hi(self) -> f64 {
        self.hi
    }

    /// Whether the range holds one number only.
    pub const fn is_point(self) -> bool {
        self.lo >= self.hi
    }

    /// The middle: for a point, the number itself.
    pub const fn mid(self) -> f64 {
        self.lo.midpoint(self.hi)
    }

    /// Whether `x` lies in the range, ends included.
    pub const fn contains(self, x: f64) -> bool {
        self.lo <= x && x <= self.hi
    }
}
