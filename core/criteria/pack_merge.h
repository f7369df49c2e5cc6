// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/pack_layers.h"
#include "dmn/document.h"

namespace zhiping::criteria {

/// Lays one file after the other over a standard; see `composePack()`.
class PackMerge
{
public:
    [[nodiscard]] static Result<PackMerge> over(const PackLayer &standard);

    /// With @p itsExamples they take the place of the earlier ones; those of an interpretation are then meant
    /// with what it publishes.
    [[nodiscard]] Result<> lay(const PackLayer &layer, bool itsExamples);

    /// The file that came of it, under its own id and version.
    [[nodiscard]] QByteArray finished(const QString &id, const QString &version);

private:
    [[nodiscard]] Result<> element(const dmn::XmlElement &element, const dmn::XmlElement &root);
    [[nodiscard]] Result<> examples(const dmn::XmlElement &extension, bool withPublished);
    [[nodiscard]] Result<> drop(const QString &reference);
    void note(const PackLayer &layer);
    /// The standard's extensions: where a pack says what it is.
    [[nodiscard]] dmn::XmlElement &head();

    dmn::Document m_document;
};

} // namespace zhiping::criteria
