// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"
#include "ports/attachment_store.h"
#include "ports/work_store.h"
#include "review/queue.h"

#include <QObject>

#include <memory>

namespace zhiping::criteria {
class PackTrust;
class RulePack;
} // namespace zhiping::criteria

namespace zhiping::review {

/// The system's verdicts for the rows of a queue, worked out in the background and remembered per revision.
///
/// Reads a few applications at a time and evaluates them in the thread pool, so that the UI thread only ever
/// copies a finished verdict into a row.
class VerdictIndex final : public QObject
{
    Q_OBJECT
public:
    /// Borrows the stores; they must outlive the index. Rules that @p trust does not believe are not used.
    VerdictIndex(ports::ApplicationStore &applications, ports::AttachmentStore &attachments,
                 ports::WorkStore &work, std::shared_ptr<criteria::PackTrust> trust);
    ~VerdictIndex() override;

    /// The pack @p id, loaded once.
    [[nodiscard]] Future<std::shared_ptr<const criteria::RulePack>> pack(const domain::RulePackId &id);

    /// See which attachments are on this laptop, for `fill()`. What could not be read stays as it was.
    [[nodiscard]] Future<> lookForAttachments();

    /// Put what is known about the row's application into the row. False where its verdict is to be worked
    /// out, for the first time or again.
    bool fill(QueueRow &row) const;

    /// Work out the verdicts on @p wanted, in this order. A second call replaces what the first had not
    /// begun.
    void assess(QList<domain::ApplicationId> wanted);

Q_SIGNALS:
    void assessed(const zhiping::domain::ApplicationId &id);

private:
    /// A pack that cannot be used is fetched again by the next run; the platform may have mended it.
    void forget(const domain::RulePackId &id);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::review
