package plugin

import (
	"context"
	"errors"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/store"
)

// leaveToOthers is how long a data source that cannot watch leaves the word to
// another of the workspace that can.
const leaveToOthers = 10 * time.Minute

// watchedCheck is a check of an alert rule on which nothing has been said yet.
type watchedCheck struct {
	round  *openRound
	check  check.Check
	seen   check.Watched
	looked bool
	// failure is why this turn's look saw nothing.
	failure string
}

// watchAlerts looks at the alert rules of the rounds that are open, keeps what it
// saw, and says what came of those that are over.
func (t *ongoing) watchAlerts(ctx context.Context) error {
	var open []*watchedCheck
	for _, round := range t.rounds {
		for _, one := range round.unanswered(check.Alert) {
			round.left++
			open = append(open, &watchedCheck{round: round, check: one.Check})
		}
	}
	if len(open) == 0 {
		return nil
	}
	if err := t.readWatched(ctx, open); err != nil {
		return err
	}
	looks := t.look(ctx, open)
	if len(looks) > 0 {
		if err := t.lib.Kept.Observe(ctx, t.lib.Workspace, looks); err != nil {
			return err
		}
		// Another process may have looked too.
		if err := t.readWatched(ctx, open); err != nil {
			return err
		}
	}
	var failures []error
	for _, one := range open {
		if round := one.round.Round; !t.now.Before(round.Start) && !t.now.After(round.End) {
			t.memory.board[rounds.BoardKey{Round: round.Key, Check: one.check.ID}] = check.AlertSoFar(round, one.check, one.seen, one.failure, t.now)
		}
		failures = append(failures, t.judgeAlert(ctx, one))
	}
	return errors.Join(failures...)
}

// look asks Grafana once for all rules of windows that are open or have just ended.
func (t *ongoing) look(ctx context.Context, open []*watchedCheck) []store.Look {
	var asked []*watchedCheck
	var uids []string
	for _, one := range open {
		round := one.round.Round
		// One turn longer than Patience: the look that judges a rule tells why it is not there.
		if t.now.After(round.End.Add(check.Patience + 2*pollEvery)) {
			continue
		}
		asked, uids = append(asked, one), append(uids, one.check.Alert.RuleUID)
	}
	if len(asked) == 0 {
		return nil
	}
	rules, missing := t.askRules(ctx, uids)
	var looks []store.Look
	for _, one := range asked {
		rule, ok := rules[one.check.Alert.RuleUID]
		if !ok {
			one.failure = missing[one.check.Alert.RuleUID]
			continue
		}
		one.looked = rule.At.After(one.round.Round.End)
		if sighting, ok := check.See(one.round.Round, one.check.Alert, rule); ok {
			if gap, ok := one.seen.Gap(one.round.Round, rule.At); ok {
				looks = append(looks, one.asLook(gap))
			}
			looks = append(looks, one.asLook(sighting))
		}
	}
	return looks
}

// askRules answers the rules by uid, and for those that it has nothing about why.
func (t *ongoing) askRules(ctx context.Context, uids []string) (rules map[string]check.AlertRule, missing map[string]string) {
	missing = map[string]string{}
	say := func(sentence string) {
		for _, uid := range uids {
			missing[uid] = sentence
		}
	}
	if t.in.Grafana.Client == nil {
		say(t.in.Grafana.Missing)
		return nil, missing
	}
	at := t.clock()
	rules, err := t.in.Grafana.Client.AlertRules(ctx, uids)
	if err != nil {
		say(instance.SentenceOfGrafana(err))
		return nil, missing
	}
	for _, uid := range uids {
		if _, ok := rules[uid]; ok {
			t.memory.met[uid] = true
			continue
		}
		missing[uid] = "The alert rule is not there, or the token may not see its folder."
		if !t.memory.met[uid] {
			continue
		}
		// It was there: either it was deleted, or the token sees its folder no more.
		if exists, err := t.in.Grafana.Client.RuleExists(ctx, uid); err == nil && !exists {
			rules[uid] = check.AlertRule{At: at, Gone: true}
		}
	}
	return rules, missing
}

func (t *ongoing) judgeAlert(ctx context.Context, one *watchedCheck) error {
	round := one.round.Round
	if t.in.Grafana.Client == nil {
		if t.now.Before(round.End.Add(leaveToOthers)) {
			return nil
		}
		one.failure = t.in.Grafana.Missing
	}
	verdict, ok := check.JudgeAlert(round, one.check, one.seen, one.failure, one.looked, t.now)
	if !ok {
		return nil
	}
	one.round.left--
	return t.say(ctx, one.round, one.check, verdict, check.ByAlert, t.linkTo(one.check.Alert.RuleUID))
}

// linkTo is the rule's page; nil where Grafana's address is not known.
func (t *ongoing) linkTo(uid string) *check.Proof {
	if t.in.Root == "" {
		return nil
	}
	return &check.Proof{Kind: check.LinkEvidence, URL: strings.TrimRight(t.in.Root, "/") + "/alerting/grafana/" + url.PathEscape(uid) + "/view"}
}

// readWatched reads what was seen so far of all checks that are open.
func (t *ongoing) readWatched(ctx context.Context, open []*watchedCheck) error {
	wanted := store.RoundRange{From: open[0].round.Round.Key.Date, To: open[0].round.Round.Key.Date}
	checklists := map[string]bool{}
	for _, one := range open {
		key := one.round.Round.Key
		checklists[key.Checklist] = true
		if key.Date.Before(wanted.From) {
			wanted.From = key.Date
		}
		if wanted.To.Before(key.Date) {
			wanted.To = key.Date
		}
	}
	wanted.Checklists = slices.Collect(maps.Keys(checklists))
	observations, err := t.lib.Kept.ListObservations(ctx, t.lib.Workspace, wanted)
	if err != nil {
		return err
	}
	for _, one := range open {
		for _, seen := range observations {
			if seen.Round == one.round.Round.Key && seen.Check == one.check.ID {
				one.seen = watchedOf(seen)
			}
		}
	}
	return nil
}

func watchedOf(seen store.Observation) check.Watched {
	return check.Watched{
		First: seen.FirstSeen, Last: seen.LastSeen, Evaluations: seen.Evaluations, Evaluated: seen.Evaluated,
		Worst: check.Sight(seen.Worst), Reason: seen.Reason, Latest: check.Sight(seen.Latest), LatestReason: seen.LatestReason,
	}
}

func (w *watchedCheck) asLook(seen check.Sighting) store.Look {
	return store.Look{
		Round: w.round.Round.Key, Check: w.check.ID, At: seen.At, Sight: store.Sight(seen.Sight), Evaluated: seen.Evaluated, Reason: seen.Reason,
	}
}
