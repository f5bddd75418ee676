package check

func (c Calendar) validate(p problems) {
	for i, day := range c.Weekend {
		if _, ok := weekdayNames[day]; !ok {
			p.at("weekend[%d]", i).fail("must be MO, TU, WE, TH, FR, SA or SU")
		}
	}
	if err := checkHolidays(c.Holidays); err != nil {
		p.at("holidays").fail("%s", err)
	}
	if c.Patron != "" {
		// 2024 is a leap year, so the 29th of February is a day.
		if _, err := ParseDate("2024-" + c.Patron); err != nil {
			p.at("patron").fail("must be a day such as 06-29")
		}
	}
	if len(c.Closures) > maxClosures {
		p.at("closures").fail("there are more than %d", maxClosures)
	}
	for i, closure := range c.Closures {
		p := p.at("closures[%d]", i)
		p.text("name", closure.Name, false, maxTitle)
		if closure.From.IsZero() || closure.To.Before(closure.From) || closure.To.Sub(closure.From) > maxClosedDays {
			p.fail("must go from one day to the same or a later one, at most %d days", maxClosedDays)
		}
	}
}
