// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/survey_phase.h"

#include "base/clock.h"
#include "base/log.h"
#include "ports/application_store.h"
#include "ports/briefcase.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"

namespace zhiping::sync {

using domain::Stage;

bool needsAttachments(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
    case Stage::InReview:
    case Stage::Corrected:
    case Stage::Forwarded:
    case Stage::ReturnedToDistrict:
        return true;
    case Stage::Correcting:
    case Stage::Recognised:
    case Stage::Declined:
    case Stage::Withdrawn:
        return false;
    }
    Q_UNREACHABLE();
}

void SurveyPhase::start()
{
    proceed(m_state.ports.briefcase.packed(), [this](const QList<ports::PackedApplication> &packed) {
        const QDateTime now = m_state.ports.clock.nowUtc();
        for (const ports::PackedApplication &one : packed) {
            if (one.until > now)
                m_held.insert(one.application);
        }
        holdWork();
    });
}

void SurveyPhase::holdWork()
{
    proceed(m_state.ports.work.inProgress(), [this](const QList<domain::ApplicationId> &inProgress) {
        for (const domain::ApplicationId &id : inProgress)
            m_held.insert(id);
        proceed(m_state.ports.outbox.entries(), [this](const QList<ports::OutboxEntry> &entries) {
            for (const ports::OutboxEntry &entry : entries) {
                if (entry.state != ports::OutboxState::Confirmed)
                    m_held.insert(entry.application);
            }
            choose();
        });
    });
}

void SurveyPhase::choose()
{
    proceed(m_state.ports.applications.ids(), [this](const QList<domain::ApplicationId> &ids) {
        for (const domain::ApplicationId &id : ids) {
            if (m_state.options.surveyEverything || m_held.contains(id) || m_state.changed.contains(id))
                m_toVisit.append(id);
        }
        m_state.wishes.isComplete = m_toVisit.size() == ids.size();
        next();
    });
}

void SurveyPhase::next()
{
    if (m_position == m_toVisit.size())
        return Q_EMIT finished({});
    const domain::ApplicationId id = m_toVisit.at(m_position++);
    await(m_state.ports.applications.application(id), [this](const Result<domain::Application> &application) {
        if (application) {
            visit(*application);
        } else {
            // One dossier that does not read must not keep the others from their files, nor lose its own.
            m_state.wishes.isComplete = false;
            qCWarning(logSync).noquote() << "cannot survey an application:" << application.error().evidence;
        }
        next();
    });
}

void SurveyPhase::visit(const domain::Application &application)
{
    if (!application.rulePack.isEmpty() && !m_state.wantedPacks.contains(application.rulePack))
        m_state.wantedPacks.append(application.rulePack);
    const bool isHeld = m_held.contains(application.id);
    if (!isHeld && !needsAttachments(application.stage))
        return;
    for (const domain::Attachment &attachment : application.attachments) {
        if (!m_digests.contains(attachment.sha256))
            m_state.wishes.wanted.append(attachment);
        m_digests.insert(attachment.sha256);
        if (isHeld)
            m_state.wishes.held.insert(attachment.sha256);
    }
}

} // namespace zhiping::sync
