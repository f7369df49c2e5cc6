// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/compiled_pack.h"

namespace zhiping::criteria {

/// Fills a compiled pack from the extensions of its program. The first fault wins.
class PackBuilder
{
public:
    explicit PackBuilder(CompiledPack &pack);
    [[nodiscard]] Result<> build();

private:
    void readPack();
    void readInput(int index);
    void readBounds(int index);
    void readChoices(const dmn::InputData &model, PackInput &input);
    void readDecision(int index);
    void readRole(int index, const dmn::Extension &role);
    void readClauses();
    void readPublished();
    void readExamples(const dmn::Extension &extension);
    void addQuestion(const PackInput &input);
    void addInterpretation(const PackInput &input, const dmn::Extension &extension);
    void checkComplete();

    [[nodiscard]] PackCondition conditionOf(int index, const dmn::Extension &role) const;
    [[nodiscard]] const dmn::Decision &modelOf(int decision) const;
    [[nodiscard]] const dmn::KnowledgeSource *sourceOf(const QString &id) const;
    PackCategory &category(const QString &code);
    void fail(const dmn::Element &element, const QString &what);

    CompiledPack &m_pack;
    const dmn::Definitions &m_definitions;
    std::optional<Error> m_fault;
};

/// The first extension of @p element in the pack namespace called @p name, or a null pointer.
[[nodiscard]] const dmn::Extension *extensionOf(const dmn::Element &element, const char *name);

} // namespace zhiping::criteria
