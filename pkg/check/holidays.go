package check

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// holidaysJSON is made by `npm run holidays`; a test compares it with its source.
//
//go:embed holidays.json
var holidaysJSON []byte

type holidayTable struct {
	Source    string                       `json:"source"`
	FirstYear int                          `json:"firstYear"`
	LastYear  int                          `json:"lastYear"`
	Sets      map[string]map[string]string `json:"sets"`
}

// holidays is the reviewed table. It is part of the build, so it can be read.
var holidays = sync.OnceValue(func() holidayTable {
	var table holidayTable
	if err := json.Unmarshal(holidaysJSON, &table); err != nil {
		panic(fmt.Sprintf("the table of holidays cannot be read: %v", err))
	}
	return table
})

// HolidaySets names the sets of the table, such as IT, in order.
func HolidaySets() []string { return slices.Sorted(maps.Keys(holidays().Sets)) }

// HolidaySource is the attribution of the table.
func HolidaySource() string { return holidays().Source }

// HolidayYears are the first and the last year that the table knows.
func HolidayYears() (first, last int) { return holidays().FirstYear, holidays().LastYear }

// holidayName is the holiday of a set on this day, or "".
func holidayName(set string, day Date) string { return holidays().Sets[set][day.String()] }

// checkHolidays refuses a set that the table does not hold.
func checkHolidays(set string) error {
	if set == "" || holidays().Sets[set] != nil {
		return nil
	}
	return fmt.Errorf("there is no set of holidays %q; there are %s", set, strings.Join(HolidaySets(), ", "))
}
