package check

import (
	"time"

	"github.com/quantyca/rounds/pkg/wall"
)

// Date is wall's; checklists are written in it.
type Date = wall.Date

// WallTime is wall's; checklists are written in it.
type WallTime = wall.Time

// ParseDate is wall's.
func ParseDate(text string) (Date, error) { return wall.ParseDate(text) }

// ParseWallTime is wall's.
func ParseWallTime(text string) (WallTime, error) { return wall.ParseTime(text) }

// DateOf is wall's.
func DateOf(at time.Time, zone *time.Location) Date { return wall.DateOf(at, zone) }

// Resolve is wall's.
func Resolve(day Date, at WallTime, zone *time.Location) time.Time {
	return wall.Resolve(day, at, zone)
}
