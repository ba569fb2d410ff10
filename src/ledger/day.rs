//! Days in the person's own time zone, and the weeks and months they belong to.
//!
//! A day is a number without hours: a change of clocks moves nothing once a post has its day.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the calendar that is on the person's wall, from the year 0 to the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(i32);

/// What is wrong with the name of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError(String);

impl fmt::Display for DayError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} is no day: write year, month and day as in 2026-11-29", self.0)
    }
}

impl std::error::Error for DayError {}

/// The first and the last day that can be written, in days since 1970-01-01.
const FIRST: i32 = -719_528;
const LAST: i32 = 2_932_896;

const MS_A_DAY: f64 = 86_400_000.0;
const MS_A_MINUTE: f64 = 60_000.0;

impl Day {
    /// The day at a moment, given in milliseconds since 1970-01-01 00:00 UTC, where clocks are
    /// so many minutes behind UTC at that moment: what JavaScript's `getTimezoneOffset` says,
    /// below 0 east of Greenwich.
    ///
    /// ```
    /// use offair::ledger::Day;
    ///
    /// // 2026-11-29 16:30 UTC is half past midnight of the next day in Taipei.
    /// assert_eq!(Day::of(1_795_969_800_000.0, -480).to_string(), "2026-11-30");
    /// ```
    pub fn of(ms_since_1970: f64, minutes_behind_utc: i32) -> Self {
        Self::at(((ms_since_1970 - f64::from(minutes_behind_utc) * MS_A_MINUTE) / MS_A_DAY).floor() as i32)
    }

    fn at(days: i32) -> Self {
        Self(days.clamp(FIRST, LAST))
    }

    /// A day by its name in the form of ISO 8601; fails where it is none of the calendar.
    ///
    /// ```
    /// use offair::ledger::Day;
    ///
    /// assert_eq!(Day::parse("2028-02-29").unwrap().to_string(), "2028-02-29");
    /// assert!(Day::parse("2026-02-29").is_err());
    /// ```
    pub fn parse(name: &str) -> Result<Self, DayError> {
        let number = |from: usize, to: usize| {
            let digits = name.get(from..to).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
            digits.parse::<i32>().ok()
        };
        let parts = || {
            let is_shaped = name.len() == 10 && name.get(4..5) == Some("-") && name.get(7..8) == Some("-");
            is_shaped.then_some((number(0, 4)?, number(5, 7)?, number(8, 10)?))
        };
        let day = parts().filter(|(_, month, day)| (1..=12).contains(month) && (1..=31).contains(day)).map(Self::from_parts);
        // A day that the month does not have would come back as one of the next.
        day.filter(|day| day.to_string() == name).ok_or_else(|| DayError(name.to_string()))
    }

    /// Years begin in March here, so that the odd day of a leap year is the last of its year.
    fn from_parts((year, month, day): (i32, i32, i32)) -> Self {
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let before = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        Self::at(before + days_before(month) + day - 1 + FIRST + 60)
    }

    /// Year, month (1–12) and day of the month (1–31).
    fn parts(self) -> (i32, u32, u32) {
        let days = self.0 - FIRST - 60;
        let (era, days) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (days - days / 1460 + days / 36_524 - days / 146_096) / 365;
        let day = days - (year * 365 + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let (day, year) = (day - days_before(month) + 1, era * 400 + year);
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        (year, month as u32, day as u32)
    }

    /// The Monday of its week.
    #[must_use]
    pub fn week(self) -> Self {
        // 1970-01-01 was a Thursday.
        self.minus((self.0 + 3).rem_euclid(7))
    }

    /// Its year and month (1–12).
    pub fn month(self) -> (i32, u32) {
        let (year, month, _) = self.parts();
        (year, month)
    }

    /// The day so many days before; after, where the number is below 0.
    #[must_use]
    pub fn minus(self, days: i32) -> Self {
        Self::at(self.0.saturating_sub(days))
    }

    /// How many days have gone by since another; below 0 where it is yet to come.
    pub fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// Its noon in UTC, in milliseconds since 1970-01-01 00:00 UTC: the moment by which the
    /// platform writes the day, told that the time zone is UTC.
    pub fn to_ms_noon_utc(self) -> f64 {
        (f64::from(self.0) + 0.5) * MS_A_DAY
    }
}

/// Days of the year that come before a month, where March is month 0.
fn days_before(month: i32) -> i32 {
    (153 * month + 2) / 5
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<String> for Day {
    type Error = DayError;

    fn try_from(name: String) -> Result<Self, DayError> {
        Self::parse(&name)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(name: &str) -> Day {
        Day::parse(name).unwrap()
    }

    #[test]
    fn every_day_of_ten_thousand_years_follows_the_one_before() {
        let (mut year, mut month, mut date) = (0, 1, 1);
        for number in FIRST..=LAST {
            let day = Day(number);
            assert_eq!(day.parts(), (year, month, date));
            assert_eq!(Day::from_parts((year, month as i32, date as i32)), day);
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 if is_leap => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            date += 1;
            if date > length {
                (month, date) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!(Day(LAST).to_string(), "9999-12-31");
    }

    #[test]
    fn a_name_that_is_no_day_is_refused() {
        for wrong in ["", "2026-11-31", "2026-13-01", "2026-00-10", "2026-1-01", "2026-11-29 ", "+026-11-29", "2026/11/29", "2026-11-2９"]
        {
            assert_eq!(
                Day::parse(wrong).unwrap_err().to_string(),
                format!("{wrong} is no day: write year, month and day as in 2026-11-29")
            );
        }
        assert_eq!(day("1970-01-01"), Day(0));
    }

    #[test]
    fn a_week_begins_on_monday_across_months_and_years() {
        for (of, monday) in [
            ("2026-11-29", "2026-11-23"),
            ("2026-11-30", "2026-11-30"),
            ("2026-12-06", "2026-11-30"),
            ("2027-01-01", "2026-12-28"),
            ("2024-03-01", "2024-02-26"),
            ("1969-12-31", "1969-12-29"),
        ] {
            assert_eq!(day(of).week(), day(monday), "{of}");
        }
        assert_eq!(day("2026-12-31").month(), (2026, 12));
        assert_eq!(day("2027-01-01").month(), (2027, 1));
    }

    #[test]
    fn a_moment_is_of_the_day_that_clocks_show_there() {
        // 2026-11-29 00:00 UTC.
        let midnight = 1_795_910_400_000.0;
        for (ms, behind, expected) in [
            (midnight, 0, "2026-11-29"),
            (midnight - 1.0, 0, "2026-11-28"),
            (midnight, 480, "2026-11-28"),
            (midnight, -480, "2026-11-29"),
            (midnight + 16.0 * 3_600_000.0, -480, "2026-11-30"),
            (midnight + 16.0 * 3_600_000.0 - 1.0, -480, "2026-11-29"),
            // Kathmandu is 5:45 ahead, Kiritimati 14:00; Newfoundland 3:30 behind.
            (midnight + 18.25 * 3_600_000.0, -345, "2026-11-30"),
            (midnight + 10.0 * 3_600_000.0, -840, "2026-11-30"),
            (midnight + 3.5 * 3_600_000.0 - 1.0, 210, "2026-11-28"),
            (-1.0, 0, "1969-12-31"),
        ] {
            assert_eq!(Day::of(ms, behind).to_string(), expected, "{ms} {behind}");
        }
        assert_eq!(Day::of(f64::NAN, 0), Day(0));
        assert_eq!(Day::of(f64::INFINITY, 0), Day(LAST));
    }

    #[test]
    fn a_day_of_23_or_25_hours_is_one_day() {
        // Berlin, 2026-03-29: from 02:00 clocks are 120 minutes ahead, not 60. The day has 23 hours.
        let begins = 1_774_738_800_000.0;
        assert_eq!(Day::of(begins, -60).to_string(), "2026-03-29");
        assert_eq!(Day::of(begins - 1.0, -60).to_string(), "2026-03-28");
        assert_eq!(Day::of(begins + 23.0 * 3_600_000.0 - 1.0, -120).to_string(), "2026-03-29");
        assert_eq!(Day::of(begins + 23.0 * 3_600_000.0, -120).to_string(), "2026-03-30");
        // New York, 2026-11-01: from 02:00 clocks are 300 minutes behind, not 240. 25 hours.
        let begins = 1_793_505_600_000.0;
        assert_eq!(Day::of(begins, 240).to_string(), "2026-11-01");
        assert_eq!(Day::of(begins + 25.0 * 3_600_000.0 - 1.0, 300).to_string(), "2026-11-01");
        assert_eq!(Day::of(begins + 25.0 * 3_600_000.0, 300).to_string(), "2026-11-02");
        assert_eq!(day("2026-11-02").since(day("2026-11-01")), 1);
    }

    #[test]
    fn noon_is_of_the_same_day_wherever_it_is_written_in_utc() {
        for name in ["2026-11-29", "1969-12-31", "0000-01-01", "9999-12-31"] {
            assert_eq!(Day::of(day(name).to_ms_noon_utc(), 0), day(name));
        }
        assert_eq!(day("2026-11-29").minus(30), day("2026-10-30"));
        assert_eq!(day("2026-11-29").minus(-2), day("2026-12-01"));
        assert_eq!(day("0000-01-02").minus(i32::MAX), Day(FIRST));
    }
}
