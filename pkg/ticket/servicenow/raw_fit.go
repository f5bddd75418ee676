package servicenow

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

var (
	// compared are the operators whose values are values of the field itself.
	compared = []encoded.Operator{
		encoded.Equals, encoded.NotEquals, encoded.Less, encoded.AtMost, encoded.Greater, encoded.AtLeast,
		encoded.AmongValues, encoded.NotAmongValues, encoded.Between,
	}
	plainNumber = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	// writtenTimes are the kinds of fields that keep a whole date.
	writtenTimes = []string{"glide_date_time", "glide_date", "due_date", "date", "datetime"}
)

// checkFit refuses values that a field cannot have: an instance passes such a
// condition over as if it were not there, and answers more rows than were asked for.
func (c *Client) checkFit(ctx context.Context, table string, conditions []encoded.Condition) error {
	for _, condition := range conditions {
		for _, one := range append([]encoded.Condition{condition}, condition.Or...) {
			if !slices.Contains(compared, one.Operator) {
				continue
			}
			field, err := c.describeOwn(ctx, table, one.Field)
			if err != nil {
				return err
			}
			for _, value := range one.Values {
				if misfit := misfitOf(strings.ToLower(field.kind), value); misfit != "" {
					return fail(ticket.ErrQuery, fmt.Sprintf("The field %s %s, and '%s' is none.", one.Field, misfit, httpx.Clean(value, 80)), "", nil)
				}
			}
		}
	}
	return nil
}

// misfitOf says what a field of this kind holds instead of the value; empty where
// it may hold it. No value at all, which some write NULL, fits everywhere.
func misfitOf(kind, value string) string {
	if value == "" || value == "NULL" {
		return ""
	}
	switch {
	case rawKinds[kind] == ticket.RawNumber && !plainNumber.MatchString(value):
		return "holds numbers (choices go by their values, not by their labels)"
	case slices.Contains(writtenTimes, kind) && !isWrittenTime(value):
		return "holds times, written 2026-11-01 or 2026-11-01 08:00:00"
	}
	return ""
}

// isWrittenTime takes scripts, too: of those, only functions of dates come this far.
func isWrittenTime(value string) bool {
	if strings.HasPrefix(value, "javascript:") {
		return true
	}
	return slices.ContainsFunc([]string{time.DateTime, time.DateOnly}, func(layout string) bool {
		_, err := time.Parse(layout, value)
		return err == nil
	})
}
