package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/review"
)

// findingRow is one line of a finding's history, with whose it is.
type findingRow struct {
	id, customer string
	act          review.FindingAct
}

// Columns are named in one place; the order is scanFinding's.
const findingColumns = `f.finding, f.customer, f.number, f.at_ms, f.actor_uid, f.actor_name, f.kind, f.decision`

func scanFinding(row scanner) (findingRow, error) {
	var one findingRow
	var kind, decision string
	err := row.Scan(&one.id, &one.customer, &one.act.Number, &one.act.At, &one.act.By.UID, &one.act.By.Name, &kind, &decision)
	if err != nil {
		return findingRow{}, err
	}
	one.act.Decision, err = review.ReadDecision(kind, json.RawMessage(decision))
	return one, err
}

// FindFinding implements Reviews.
func (d *database) FindFinding(ctx context.Context, workspace Workspace, id string) (review.Log, error) {
	if err := firstError(workspace.check(), checkText("The finding", id, maxWord)); err != nil {
		return review.Log{}, err
	}
	log, err := findLog(ctx, d.reader, workspace, id)
	if err == nil && len(log.Acts) == 0 {
		return review.Log{}, errNoFinding
	}
	if err == nil {
		err = fillClaims(ctx, d.reader, workspace, []*review.Log{&log})
	}
	return log, d.explain(ctx, err)
}

// findLog has no acts where there is none.
func findLog(ctx context.Context, from querier, workspace Workspace, id string) (review.Log, error) {
	rows, err := readAll(ctx, from, scanFinding, `SELECT `+findingColumns+` FROM review_finding_acts f
		WHERE f.workspace = $1 AND f.finding = $2 ORDER BY f.number`, workspace.key, id)
	if err != nil || len(rows) == 0 {
		return review.Log{}, err
	}
	return logsOf(rows)[0], nil
}

// ListFindings implements Reviews.
func (d *database) ListFindings(ctx context.Context, workspace Workspace, customers []string, after int64) ([]review.Log, error) {
	newer := ""
	values := []any{}
	if after > 0 {
		newer = ` AND f.finding IN (SELECT n.finding FROM review_finding_acts n WHERE n.workspace = $1 AND n.number > $2)`
		values = append(values, after)
	}
	rows, err := readCustomers(ctx, d, workspace, customers, scanFinding, `SELECT `+findingColumns+` FROM review_finding_acts f
		WHERE f.workspace = $1`+newer+` AND f.customer`, `ORDER BY f.finding, f.number`, values...)
	if err != nil {
		return nil, err
	}
	return logsOf(rows), nil
}

// logsOf puts together what belongs to the same finding; rows are in their order.
func logsOf(rows []findingRow) []review.Log {
	logs := []review.Log{}
	for _, row := range rows {
		if len(logs) == 0 || logs[len(logs)-1].ID != row.id {
			logs = append(logs, review.Log{ID: row.id, Customer: row.customer})
		}
		log := &logs[len(logs)-1]
		log.Acts = append(log.Acts, row.act)
	}
	slices.SortStableFunc(logs, func(a, b review.Log) int { return cmp.Compare(a.ID, b.ID) })
	return logs
}

// FillClaims implements Reviews.
func (d *database) FillClaims(ctx context.Context, workspace Workspace, findings []review.Log) error {
	if err := workspace.check(); err != nil {
		return err
	}
	logs := make([]*review.Log, len(findings))
	for i := range findings {
		logs[i] = &findings[i]
	}
	return d.explain(ctx, fillClaims(ctx, d.reader, workspace, logs))
}

type keptClaim struct {
	number int64
	text   string
}

func scanClaim(row scanner) (keptClaim, error) {
	var one keptClaim
	err := row.Scan(&one.number, &one.text)
	return one, err
}

func fillClaims(ctx context.Context, from querier, workspace Workspace, logs []*review.Log) error {
	for some := range slices.Chunk(logs, requestsAtOnce) {
		of := map[int64]*review.Log{}
		values, numbers := []any{workspace.key}, []int64{}
		for _, log := range some {
			for _, act := range slices.Backward(log.Acts) {
				if !act.Decision.IsPersons() {
					of[act.Number], numbers = log, append(numbers, act.Number)
					break
				}
			}
		}
		if len(numbers) == 0 {
			continue
		}
		claims, err := readAll(ctx, from, scanClaim,
			`SELECT number, claim FROM review_finding_acts WHERE workspace = $1 AND number IN (`+holes(&values, numbers)+`)`, values...)
		if err != nil {
			return err
		}
		for _, claim := range claims {
			if err := json.Unmarshal([]byte(claim.text), &of[claim.number].Claim); err != nil {
				return fmt.Errorf("claim %d: %w", claim.number, err)
			}
		}
	}
	return nil
}
