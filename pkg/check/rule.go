package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Frequency is the step of a recurrence rule.
type Frequency string

// The frequencies; shorter ones would be times of day, which slots state.
const (
	Daily   Frequency = "DAILY"
	Weekly  Frequency = "WEEKLY"
	Monthly Frequency = "MONTHLY"
	Yearly  Frequency = "YEARLY"
)

// Rule is the subset of RFC 5545's RRULE that names dates. Its zero value names none.
type Rule struct {
	Frequency Frequency
	Interval  int
	Weekdays  []OrdinalDay
	MonthDays []int
	Months    []time.Month
	Positions []int
	// Until is the last day that counts; zero means for ever.
	Until Date
	// Count is how many dates there are from the anchor on; 0 means no end.
	Count int
}

// OrdinalDay is a weekday, and where Ordinal is not 0 the so-many-eth of the
// month or year, counted from its end where negative.
type OrdinalDay struct {
	Ordinal int
	Day     time.Weekday
}

var weekdayNames = map[string]time.Weekday{
	"SU": time.Sunday, "MO": time.Monday, "TU": time.Tuesday, "WE": time.Wednesday,
	"TH": time.Thursday, "FR": time.Friday, "SA": time.Saturday,
}

const maxRuleText = 500

// ParseRule reads FREQ=WEEKLY;BYDAY=MO,FR and the like. Errors are sentences.
func ParseRule(text string) (Rule, error) {
	rule := Rule{Interval: 1}
	text = strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(text)), "RRULE:")
	if text == "" || len(text) > maxRuleText {
		return Rule{}, fmt.Errorf("a rule such as FREQ=DAILY is needed, of at most %d characters", maxRuleText)
	}
	seen := map[string]bool{}
	for part := range strings.SplitSeq(text, ";") {
		name, value, ok := strings.Cut(part, "=")
		if !ok || value == "" {
			return Rule{}, fmt.Errorf("%q is no part of a rule; parts look like FREQ=DAILY", part)
		}
		if seen[name] {
			return Rule{}, fmt.Errorf("the rule states %s twice", name)
		}
		seen[name] = true
		if err := rule.take(name, value); err != nil {
			return Rule{}, err
		}
	}
	return rule, rule.check()
}

func (r *Rule) take(name, value string) (err error) {
	switch name {
	case "FREQ":
		r.Frequency = Frequency(value)
		if !slices.Contains([]Frequency{Daily, Weekly, Monthly, Yearly}, r.Frequency) {
			return fmt.Errorf("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY; several times a day are several slots")
		}
	case "INTERVAL":
		r.Interval, err = ruleNumber(name, value, 1, 1000)
	case "COUNT":
		r.Count, err = ruleNumber(name, value, 1, 10_000)
	case "UNTIL":
		r.Until, err = ruleDate(value)
	case "BYDAY":
		r.Weekdays, err = ruleList(value, ordinalDay)
	case "BYMONTHDAY":
		r.MonthDays, err = ruleList(value, signed(name, 31))
	case "BYMONTH":
		r.Months, err = ruleList(value, func(text string) (time.Month, error) {
			number, err := ruleNumber(name, text, 1, 12)
			return time.Month(number), err
		})
	case "BYSETPOS":
		r.Positions, err = ruleList(value, signed(name, 366))
	case "WKST":
		if value != "MO" {
			return fmt.Errorf("weeks begin on Monday here; leave WKST out")
		}
	default:
		return fmt.Errorf("%s is not supported; a rule names dates by FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, UNTIL and COUNT", name)
	}
	return err
}

// check refuses what RFC 5545 forbids and what would never name a date.
func (r *Rule) check() error {
	if r.Frequency == "" {
		return fmt.Errorf("the rule states no FREQ")
	}
	if r.Count > 0 && !r.Until.IsZero() {
		return fmt.Errorf("a rule has either COUNT or UNTIL, not both")
	}
	if len(r.Positions) > 0 && len(r.Weekdays)+len(r.MonthDays)+len(r.Months) == 0 {
		return fmt.Errorf("BYSETPOS needs another part such as BYDAY to choose from")
	}
	if r.Frequency == Weekly && len(r.MonthDays) > 0 {
		return fmt.Errorf("BYMONTHDAY does not go with FREQ=WEEKLY")
	}
	ordinal := slices.ContainsFunc(r.Weekdays, func(day OrdinalDay) bool { return day.Ordinal != 0 })
	if ordinal && (r.Frequency == Daily || r.Frequency == Weekly) {
		return fmt.Errorf("a day such as 1MO goes only with FREQ=MONTHLY or FREQ=YEARLY")
	}
	return nil
}

func ruleNumber(name, text string, least, most int) (int, error) {
	number, err := strconv.Atoi(text)
	if err != nil || number < least || number > most {
		return 0, fmt.Errorf("%s must be a whole number from %d to %d", name, least, most)
	}
	return number, nil
}

// signed reads numbers from -most to most without 0, which count from the end where negative.
func signed(name string, most int) func(string) (int, error) {
	return func(text string) (int, error) {
		number, err := ruleNumber(name, text, -most, most)
		if err == nil && number == 0 {
			err = fmt.Errorf("%s counts from 1, or from the end as -1", name)
		}
		return number, err
	}
}

func ruleList[T any](text string, read func(string) (T, error)) ([]T, error) {
	var list []T
	for part := range strings.SplitSeq(text, ",") {
		value, err := read(part)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, nil
}

func ordinalDay(text string) (OrdinalDay, error) {
	if len(text) >= 2 {
		day, known := weekdayNames[text[len(text)-2:]]
		number := text[:len(text)-2]
		if known && number == "" {
			return OrdinalDay{Day: day}, nil
		}
		if ordinal, err := signed("BYDAY", 53)(number); known && err == nil {
			return OrdinalDay{Ordinal: ordinal, Day: day}, nil
		}
	}
	return OrdinalDay{}, fmt.Errorf("%q is no weekday; write MO, or 1MO and -1FR for the first and the last of a month", text)
}

// ruleDate reads a day, or the day of an instant, since other tools write
// UNTIL=20261231T235959Z and mean that day.
func ruleDate(text string) (Date, error) {
	day, _, _ := strings.Cut(text, "T")
	at, err := time.Parse("20060102", strings.ReplaceAll(day, "-", ""))
	if err != nil {
		return Date{}, fmt.Errorf("UNTIL must be a day such as 20261231")
	}
	return DateOf(at, time.UTC), nil
}
