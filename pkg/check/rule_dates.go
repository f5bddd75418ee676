package check

import (
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/wall"
)

// maxPeriods ends the search of a rule that names no date, such as 31 February:
// more periods than the longest interval needs to come round.
const maxPeriods = 4_000

// Dates are the days of a rule, counted from its anchor, that lie from first to
// last, in order. The anchor itself counts only where the rule names it. Where a
// rule has a count, dates before first use it up too.
func (r Rule) Dates(anchor, first, last Date) []Date {
	if r.Frequency == "" || last.Before(anchor) {
		return nil
	}
	if !r.Until.IsZero() && r.Until.Before(last) {
		last = r.Until
	}
	var dates []Date
	found, empty := 0, 0
	for period := r.periodOf(anchor, first); ; period++ {
		begin, days := r.period(anchor, period)
		if last.Before(begin) || empty > maxPeriods {
			return dates
		}
		empty++
		for _, day := range days {
			if day.Before(anchor) {
				continue
			}
			empty = 0
			found++
			if last.Before(day) || (r.Count > 0 && found > r.Count) {
				return dates
			}
			if !day.Before(first) {
				dates = append(dates, day)
			}
		}
	}
}

// periodOf is a period at or before the one that holds first: rules without a
// count need not be followed from their anchor.
func (r Rule) periodOf(anchor, first Date) int {
	if r.Count > 0 || !anchor.Before(first) {
		return 0
	}
	switch r.Frequency {
	case Daily:
		return first.Sub(anchor) / r.Interval
	case Weekly:
		return max(0, first.Sub(monday(anchor))/7/r.Interval)
	case Monthly:
		return ((first.Year-anchor.Year)*12 + int(first.Month-anchor.Month)) / r.Interval
	default:
		return (first.Year - anchor.Year) / r.Interval
	}
}

// period gives the first day of the n-th period and the rule's days in it, in order.
func (r Rule) period(anchor Date, n int) (Date, []Date) {
	step := n * r.Interval
	switch r.Frequency {
	case Daily:
		day := anchor.Add(step)
		return day, r.choose([]Date{day}, r.suits(day))
	case Weekly:
		begin := monday(anchor).Add(7 * step)
		var days []Date
		for i := range 7 {
			if day := begin.Add(i); r.inWeek(day, anchor) && r.inMonths(day) {
				days = append(days, day)
			}
		}
		return begin, r.choose(days, true)
	case Monthly:
		months := int(anchor.Month) - 1 + step
		begin := Date{Year: anchor.Year + months/12, Month: time.Month(months%12 + 1), Day: 1}
		if !r.inMonths(begin) {
			return begin, nil
		}
		return begin, r.choose(r.daysOfMonth(begin.Year, begin.Month, anchor.Day), true)
	default:
		begin := Date{Year: anchor.Year + step, Month: time.January, Day: 1}
		return begin, r.choose(r.daysOfYear(begin.Year, anchor), true)
	}
}

// choose keeps the days at the rule's positions; without positions all.
func (r Rule) choose(days []Date, suits bool) []Date {
	if !suits {
		return nil
	}
	slices.SortFunc(days, Date.Compare)
	days = slices.Compact(days)
	if len(r.Positions) == 0 {
		return days
	}
	var chosen []Date
	for _, position := range r.Positions {
		if position < 0 {
			position += len(days) + 1
		}
		if position >= 1 && position <= len(days) {
			chosen = append(chosen, days[position-1])
		}
	}
	slices.SortFunc(chosen, Date.Compare)
	return slices.Compact(chosen)
}

// suits is for daily rules, where the other parts only take days away.
func (r Rule) suits(day Date) bool {
	return r.inMonths(day) &&
		(len(r.Weekdays) == 0 || r.isWeekday(day)) &&
		(len(r.MonthDays) == 0 || r.isMonthDay(day))
}

func (r Rule) inWeek(day, anchor Date) bool {
	if len(r.Weekdays) == 0 {
		return day.Weekday() == anchor.Weekday()
	}
	return r.isWeekday(day)
}

func (r Rule) inMonths(day Date) bool {
	return len(r.Months) == 0 || slices.Contains(r.Months, day.Month)
}

func (r Rule) isWeekday(day Date) bool {
	return slices.ContainsFunc(r.Weekdays, func(one OrdinalDay) bool { return one.Day == day.Weekday() })
}

func (r Rule) isMonthDay(day Date) bool {
	size := wall.DaysIn(day.Year, day.Month)
	return slices.ContainsFunc(r.MonthDays, func(number int) bool {
		return day.Day == number || day.Day == size+1+number
	})
}

// daysOfMonth are a month's days; both kinds of day stated must hold together.
func (r Rule) daysOfMonth(year int, month time.Month, anchorDay int) []Date {
	size := wall.DaysIn(year, month)
	var days []Date
	for number := 1; number <= size; number++ {
		day := Date{Year: year, Month: month, Day: number}
		switch {
		case len(r.Weekdays) == 0 && len(r.MonthDays) == 0:
			if number != anchorDay {
				continue
			}
		case len(r.MonthDays) > 0 && !r.isMonthDay(day):
			continue
		case len(r.Weekdays) > 0 && !r.isOrdinal(day, number, size):
			continue
		}
		days = append(days, day)
	}
	return days
}

// daysOfYear: without months, numbered weekdays count through the whole year.
func (r Rule) daysOfYear(year int, anchor Date) []Date {
	months := r.Months
	if len(months) == 0 {
		if len(r.Weekdays) > 0 && len(r.MonthDays) == 0 {
			return r.weekdaysOfYear(year)
		}
		months = []time.Month{anchor.Month}
		if len(r.MonthDays) > 0 {
			months = allMonths
		}
	}
	var days []Date
	for _, month := range months {
		days = append(days, r.daysOfMonth(year, month, anchor.Day)...)
	}
	return days
}

var allMonths = []time.Month{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}

func (r Rule) weekdaysOfYear(year int) []Date {
	begin := Date{Year: year, Month: time.January, Day: 1}
	size := Date{Year: year + 1, Month: time.January, Day: 1}.Sub(begin)
	var days []Date
	for i := range size {
		if day := begin.Add(i); r.isOrdinal(day, i+1, size) {
			days = append(days, day)
		}
	}
	return days
}

// isOrdinal judges a day by its number among those of its weekday, from either end.
func (r Rule) isOrdinal(day Date, number, size int) bool {
	return slices.ContainsFunc(r.Weekdays, func(one OrdinalDay) bool {
		if one.Day != day.Weekday() {
			return false
		}
		fromStart, fromEnd := (number-1)/7+1, (size-number)/7+1
		return one.Ordinal == 0 || one.Ordinal == fromStart || one.Ordinal == -fromEnd
	})
}

func monday(day Date) Date { return day.Add(-(int(day.Weekday()) + 6) % 7) }
