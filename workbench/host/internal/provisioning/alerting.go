package provisioning

import (
	"errors"
	"fmt"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

type alertingFile struct {
	Groups []alertGroup `yaml:"groups"`
	Delete []struct {
		OrgID number `yaml:"orgId"`
		UID   text   `yaml:"uid"`
	} `yaml:"deleteRules"`
}

type alertGroup struct {
	OrgID    number      `yaml:"orgId"`
	Name     text        `yaml:"name"`
	Folder   text        `yaml:"folder"`
	Interval text        `yaml:"interval"`
	Rules    []alertRule `yaml:"rules"`
}

type alertRule struct {
	UID           text              `yaml:"uid"`
	Title         text              `yaml:"title"`
	Condition     text              `yaml:"condition"`
	Data          []alertQuery      `yaml:"data"`
	DashboardUID  text              `yaml:"dashboardUid"`
	PanelID       text              `yaml:"panelId"`
	NoDataState   text              `yaml:"noDataState"`
	ExecErrState  text              `yaml:"execErrState"`
	For           text              `yaml:"for"`
	KeepFiringFor text              `yaml:"keepFiringFor"`
	Annotations   map[string]string `yaml:"annotations"` // raw, as in Grafana: they hold templates
	Labels        texts             `yaml:"labels"`
	IsPaused      truth             `yaml:"isPaused"`
}

type alertQuery struct {
	RefID     text `yaml:"refId"`
	QueryType text `yaml:"queryType"`
	Range     struct {
		From int64 `yaml:"from"`
		To   int64 `yaml:"to"`
	} `yaml:"relativeTimeRange"`
	DatasourceUID text      `yaml:"datasourceUid"`
	Model         yaml.Node `yaml:"model"` // raw
}

// Alerting applies alerting/*.yaml: rules and deletions of rules; contact points and policies in it are passed over.
// Folders are found by title, or made.
func (p *Provisioner) Alerting() error {
	return eachFile(p, "alerting", func(file alertingFile) error {
		for _, one := range file.Delete {
			orgID, err := p.org(one.OrgID)
			if err != nil {
				return err
			}
			if err := p.stores.Alerts.Delete(orgID, string(one.UID)); err != nil && !errors.Is(err, alerting.ErrNotFound) {
				return err
			}
		}
		for _, group := range file.Groups {
			if err := p.applyGroup(group); err != nil {
				return fmt.Errorf("rule group %q: %w", group.Name, err)
			}
		}
		return nil
	})
}

func (p *Provisioner) applyGroup(group alertGroup) error {
	orgID, err := p.org(group.OrgID)
	if err != nil {
		return err
	}
	interval, err := alerting.ParseDuration(string(group.Interval))
	if err != nil {
		return fmt.Errorf("interval: %w", err)
	}
	folder, err := p.folderTitled(orgID, string(group.Folder))
	if err != nil {
		return err
	}
	p.stores.Alerts.SetInterval(orgID, folder, string(group.Name), interval)
	for _, one := range group.Rules {
		rule, err := one.rule()
		if err != nil {
			return fmt.Errorf("rule %q: %w", one.Title, err)
		}
		if rule.UID == "" {
			return fmt.Errorf("rule %q: no uid set", one.Title)
		}
		rule.OrgID, rule.FolderUID, rule.Group = orgID, folder, string(group.Name)
		if rule, err = alerting.Complete(rule); err != nil {
			return fmt.Errorf("rule %q: %w", one.Title, err)
		}
		_, _, err = p.stores.Alerts.Update(rule)
		if errors.Is(err, alerting.ErrNotFound) {
			_, err = p.stores.Alerts.Add(rule)
		}
		if err != nil {
			return fmt.Errorf("rule %q: %w", one.Title, err)
		}
	}
	return nil
}

func (p *Provisioner) folderTitled(orgID int64, title string) (string, error) {
	for _, folder := range p.stores.Boards.Folders(orgID) {
		if folder.Title == title {
			return folder.UID, nil
		}
	}
	folder, err := p.stores.Boards.AddFolder(boards.NewFolder{OrgID: orgID, Title: title})
	return folder.UID, err
}

func (one alertRule) rule() (alerting.Rule, error) {
	rule := alerting.Rule{
		UID: string(one.UID), Title: string(one.Title), Condition: string(one.Condition),
		NoDataState: string(one.NoDataState), ExecErrState: string(one.ExecErrState), Labels: one.Labels,
		IsPaused: bool(one.IsPaused), Provenance: "file", Annotations: map[string]string{},
	}
	for name, value := range one.Annotations {
		rule.Annotations[name] = value
	}
	if one.DashboardUID != "" {
		rule.Annotations["__dashboardUid__"], rule.Annotations["__panelId__"] = string(one.DashboardUID), string(one.PanelID)
	}
	for target, value := range map[*time.Duration]text{&rule.For: one.For, &rule.KeepFiringFor: one.KeepFiringFor} {
		if value == "" {
			continue
		}
		length, err := alerting.ParseDuration(string(value))
		if err != nil {
			return alerting.Rule{}, err
		}
		*target = length
	}
	for _, query := range one.Data {
		model := map[string]any{}
		if err := query.Model.Decode(&model); err != nil {
			return alerting.Rule{}, err
		}
		rule.Data = append(rule.Data, alerting.Query{
			RefID: string(query.RefID), QueryType: string(query.QueryType), DatasourceUID: string(query.DatasourceUID),
			From: time.Duration(query.Range.From) * time.Second, To: time.Duration(query.Range.To) * time.Second, Model: model,
		})
	}
	return rule, nil
}
